import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** One process for each processor that does nothing but take its time; `INTERLOCK_BENCH_BURNERS` sets another number. */
export function startBurners(): { end(): void } {
  const number = Number(process.env['INTERLOCK_BENCH_BURNERS'] ?? availableParallelism());
  const burners = [...Array(number).keys()].map(() =>
    spawn(
      process.execPath,
      [
        '-e',
        'process.on("disconnect", () => process.exit()); const burn = () => { const end = Date.now() + 50; while (Date.now() < end); setImmediate(burn); }; burn();',
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    ),
  );
  return {
    end: () => {
      for (const burner of burners) burner.kill('SIGKILL');
    },
  };
}

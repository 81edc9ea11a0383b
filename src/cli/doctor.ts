import { Command } from 'commander';
import { type Diagnosis, examine } from '../launch/doctor.ts';

const SIGNS = { ok: '✓', warning: '!', problem: '✗' } as const;

/** `interlock doctor`: exits with 1 when there is a problem. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('what is installed, reachable and misconfigured, with the remedy, and all settings')
    .option('--json', 'JSON Lines, also when standard output is no terminal')
    .action(async ({ json }: { json?: true }) => {
      const diagnosis = await examine(process.env);
      const lines = json || !process.stdout.isTTY ? renderJson(diagnosis) : renderText(diagnosis);
      process.stdout.write(`${lines.join('\n')}\n`);
      if (diagnosis.findings.some(({ state }) => state === 'problem')) process.exitCode = 1;
    });
}

function renderJson({ findings, settings }: Diagnosis): readonly string[] {
  const checks = findings.map((finding) => ({ kind: 'check', ...finding }));
  const values = settings.map(({ name, text = null, origin }) => ({
    kind: 'setting',
    name,
    value: text,
    origin,
  }));
  return [...checks, ...values].map((line) => JSON.stringify(line));
}

function renderText({ findings, settings }: Diagnosis): readonly string[] {
  const checks = findings.map(({ state, check, found, remedy }) =>
    [`${SIGNS[state]} ${check}: ${found}`, ...(remedy === undefined ? [] : [`    → ${remedy}`])].join('\n'),
  );
  const width = Math.max(0, ...settings.map(({ name }) => name.length));
  const values = settings.map(
    ({ name, text, origin }) =>
      `  ${name.padEnd(width)}  ${text === undefined ? '–' : text || '""'}  (${origin})`,
  );
  return [...checks, '', 'Settings', ...values];
}

import { hostname } from 'node:os';
import type { Command } from 'commander';
import type { Store } from '../../graph/driver/store.ts';
import { recordAudit } from '../../ingest/audit.ts';
import { commandAuthor, type StoreOpener } from '../open-store.ts';

/** What a command does, for the audit trail. */
export interface CommandAct {
  /** The command: `import`, `key add`. */
  readonly action: string;
  /** Files, ids and names it is about. */
  readonly target?: string | undefined;
  /** False where it is refused. */
  readonly allowed?: boolean;
}

/** Where acts of this process's command line come from. */
export function commandLine(): string {
  return `command line on ${hostname()}`;
}

/** Writes down, before it is done, what the user of this machine does by a command. */
export async function auditCommand(store: Store, act: CommandAct): Promise<void> {
  await recordAudit(store, { ...commandAuthor(), from: commandLine(), ...act });
}

/** How the subcommands of a command get at the store, each noted in the audit trail before it does anything. */
export interface AuditedOpener {
  readonly open: StoreOpener;
  /** To be hooked in before any action of the command. */
  readonly note: (command: Command, running: Command) => void;
}

/** An opener for a command all of whose subcommands are audited: a new one cannot be forgotten. */
export function auditedOpener(open: StoreOpener, action: string): AuditedOpener {
  let target: string | undefined;
  return {
    note: (_command, running) => {
      const options = Object.entries(running.opts<Record<string, unknown>>())
        .filter(([, value]) => typeof value === 'string')
        .map(([name, value]) => `--${name} ${String(value)}`);
      target = [running.name(), ...running.args, ...options].join(' ');
    },
    open: async () => {
      const opened = await open();
      try {
        await auditCommand(opened.store, { action, target });
      } catch (error) {
        await opened.close();
        throw error;
      }
      return opened;
    },
  };
}

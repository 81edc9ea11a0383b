import { Argument, Command, Option } from 'commander';
import { addKey, listKeys, revokeKey } from '../ingest/keys.ts';
import { NotFound } from '../lib/bad-input.ts';
import type { Role } from '../model/role.ts';
import { auditCommand } from './audit.ts';
import { withStore, type StoreOpener } from './open-store.ts';

const EXAMPLES = `
Examples:
  $ interlock key add newsroom --role analyst
  $ interlock key list
  $ interlock key revoke 1f0c5a7e9b3d2468

A request carries its key as a header: Authorization: Bearer interlock_…`;

/** `interlock key add|list|revoke`: bearer keys, of which the store keeps only a hash. */
export function keyCommand(open: StoreOpener): Command {
  return new Command('key')
    .description('API keys: once there is one, every request needs one')
    .addCommand(addCommand(open))
    .addCommand(listCommand(open))
    .addCommand(revokeCommand(open))
    .addHelpText('after', EXAMPLES);
}

function addCommand(open: StoreOpener): Command {
  return new Command('add')
    .description('make a key; it is shown this once')
    .argument('<name>', 'who will use it; what it writes carries this name')
    .addOption(
      new Option('--role <role>', 'what it may do')
        .choices(['reader', 'analyst', 'admin'])
        .makeOptionMandatory(),
    )
    .option('--json', 'print the key as a JSON line')
    .action(async (name: string, { role, json }: { readonly role: string; readonly json?: boolean }) => {
      const key = await withStore(open, async (store) => {
        await auditCommand(store, { action: 'key add', target: `${name} (${role})` });
        return addKey(store, name, role.toUpperCase() as Role, new Date());
      });
      if (json || !process.stdout.isTTY) process.stdout.write(`${JSON.stringify({ ...key, role })}\n`);
      else
        process.stdout.write(
          `${key.token}\n\nKeep it: it is not shown again. Its id, for revoking, is ${key.id}.\n`,
        );
    });
}

function listCommand(open: StoreOpener): Command {
  return new Command('list').description('all keys, without their secrets').action(async () => {
    for (const key of await withStore(open, listKeys)) process.stdout.write(`${JSON.stringify(key)}\n`);
  });
}

function revokeCommand(open: StoreOpener): Command {
  return new Command('revoke')
    .description('end a key')
    .addArgument(new Argument('<id>', 'as key list shows it'))
    .action(async (id: string) => {
      const known = await withStore(open, async (store) => {
        await auditCommand(store, { action: 'key revoke', target: id });
        return revokeKey(store, id, new Date());
      });
      if (!known) throw new NotFound('id', `there is no key ${id}; interlock key list shows them`);
    });
}

import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { addKey, listKeys, revokeKey, type ListedKey } from '../../ingest/keys.ts';
import { NotFound } from '../../lib/errors/bad-input.ts';
import { cleanText } from '../../lib/text/clean-text.ts';
import { quoted } from '../../lib/text/quoted.ts';
import type { Role } from '../../model/role.ts';
import { auditCommand } from './audit.ts';
import { withStore, type StoreOpener } from '../open-store.ts';

const EXAMPLES = `
Examples:
  $ interlock key add newsroom --role analyst
  $ interlock key add visitor --role reader --expires 30d
  $ interlock key list
  $ interlock key revoke newsroom
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
    .option('--expires <when>', 'a day or moment (2027-01-31), or a time from now (12h, 30d)', readExpiry)
    .option('--json', 'print the key as a JSON line')
    .action(async (name: string, { role, expires, json = false }: AddFlags) => {
      const key = await withStore(open, async (store) => {
        const until = expires ? ` until ${expires.toISOString()}` : '';
        await auditCommand(store, { action: 'key add', target: `${name} (${role})${until}` });
        return addKey(store, { name, role: role.toUpperCase() as Role, expiresAt: expires }, new Date());
      });
      if (json || !process.stdout.isTTY) process.stdout.write(`${JSON.stringify({ ...key, role })}\n`);
      else
        process.stdout.write(
          `${key.token}\n\nKeep it: it is not shown again. Its id, for revoking, is ${key.id}.\n`,
        );
    });
}

interface AddFlags {
  readonly role: string;
  readonly expires?: Date;
  readonly json?: boolean;
}

const UNIT_MS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000 };

function readExpiry(text: string): Date {
  const [, number, unit = ''] = /^(\d{1,5})([hd])$/.exec(text) ?? [];
  const at = number === undefined ? Date.parse(text) : Date.now() + Number(number) * (UNIT_MS[unit] ?? 0);
  if (Number.isNaN(at) || (number === undefined && !/^\d{4}-\d\d-\d\d/.test(text)))
    throw new InvalidArgumentError(
      'It is a day (2027-01-31), a moment, or hours or days from now (12h, 30d).',
    );
  return new Date(at);
}

function listCommand(open: StoreOpener): Command {
  return new Command('list')
    .description('all keys, without their secrets; JSON Lines in a pipe')
    .option('--json', 'JSON Lines')
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      for (const key of await withStore(open, listKeys))
        process.stdout.write(`${json || !process.stdout.isTTY ? JSON.stringify(key) : inWords(key)}\n`);
    });
}

function inWords({ id, name, role, createdAt, expiresAt, revokedAt }: ListedKey): string {
  const end = revokedAt != null ? `revoked ${revokedAt}` : expiresAt != null ? `expires ${expiresAt}` : '';
  return [id, role.toLowerCase().padEnd(7), cleanText(name), `made ${createdAt}`, end].join('  ').trimEnd();
}

function revokeCommand(open: StoreOpener): Command {
  return new Command('revoke')
    .description('end a key, or all keys of a name, at once')
    .addArgument(new Argument('<name|id>', 'as key list shows it'))
    .action(async (id: string) => {
      const ended = await withStore(open, async (store) => {
        await auditCommand(store, { action: 'key revoke', target: id });
        return revokeKey(store, id, new Date());
      });
      if (ended.length === 0)
        throw new NotFound('name|id', `there is no key ${quoted(id)}; interlock key list shows them`);
      process.stderr.write(`revoked ${ended.join(', ')}\n`);
    });
}

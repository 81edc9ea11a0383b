import { MIGRATIONS } from '../../graph/schema/schema.ts';
import { StoreTooNew } from '../../graph/schema/migrate.ts';
import type { CheckedBackup } from '../../model/backup.ts';
import { checkBackup } from '../../sources/backup/read-backup.ts';

/** Reads a backup whole; throws `DamagedBackup` with the place of a fault, or `StoreTooNew` where it cannot be restored here. */
export async function verifyBackup(
  path: string,
  onLine?: (done: number, total: number) => void,
): Promise<CheckedBackup> {
  const checked = await checkBackup(path, onLine);
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  if (checked.header.schema > newest)
    throw new StoreTooNew(
      `The backup is of schema version ${String(checked.header.schema)}, this Interlock knows up to ${String(newest)}: use a newer Interlock.`,
    );
  return checked;
}

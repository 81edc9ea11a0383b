import { ServiceError } from '../../lib/errors/service-error.ts';

/** A backup was cut off or altered, or is none; says where. */
export class DamagedBackup extends ServiceError {
  readonly code = 'DAMAGED_BACKUP';
}

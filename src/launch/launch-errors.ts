import { ServiceError } from '../lib/errors/service-error.ts';

/** The managed Neo4j cannot be had; the message is one line with the remedy. */
export class LaunchFailed extends ServiceError {
  readonly code: string = 'LAUNCH_FAILED';
}

/** Somebody else listens on a port that we were told to use. */
export class PortInUse extends LaunchFailed {
  override readonly code = 'PORT_IN_USE';
}

/** Another launcher looks after the same data folder. */
export class DataFolderInUse extends LaunchFailed {
  override readonly code = 'DATA_FOLDER_IN_USE';
}

/** The machine has neither what runs the jars nor a way to get it. */
export class NoRuntime extends LaunchFailed {
  override readonly code = 'NO_RUNTIME';
}

/** No store was ever started for the data folder, and none is given. */
export class NoStore extends LaunchFailed {
  override readonly code = 'NO_STORE';
}

/** What a line is about, for programs that read logs. */
export interface About {
  /** `info` if not given. */
  readonly level?: 'info' | 'warn' | 'error';
  /** A name that never changes: `store_away`. */
  readonly event?: string;
  /** Under which somebody outside was told of it. */
  readonly id?: string;
}

/** Tells whoever runs this process something, in one line for people. */
export type Say = (line: string, about?: About) => void;

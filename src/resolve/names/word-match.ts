/** Why two words count as one. */
export type Likeness =
  | 'same'
  | 'spelling'
  | 'typing error'
  | 'short form'
  | 'initial'
  | 'translation'
  | 'abbreviation'
  | 'transcription'
  | 'written as one';

export interface WordMatch {
  /** 0..1; 1 is the same word. */
  readonly score: number;
  readonly likeness: Likeness;
}

/** What the two names allow; see {@link PreparedName}. */
export interface WordRules {
  readonly persons: boolean;
  readonly terse: boolean;
  readonly acrossScripts: boolean;
  /** Vowels are not written, so that a letter weighs more. */
  readonly abjad: boolean;
}

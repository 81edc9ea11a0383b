interface ServiceErrorOptions extends ErrorOptions {
  /** What to do about it; stands at the end of the message, behind a colon. */
  readonly remedy?: string;
}

/** What the caller cannot go on from; the catcher decides by class and `code`, never by message. */
export abstract class ServiceError extends Error {
  abstract readonly code: string;
  readonly remedy: string | undefined;

  constructor(what: string, options: ServiceErrorOptions = {}) {
    const { remedy, ...cause } = options;
    super(remedy === undefined ? what : `${what}: ${remedy}`, cause);
    this.name = new.target.name;
    this.remedy = remedy;
  }

  /** The message without its remedy. */
  get what(): string {
    return this.remedy === undefined ? this.message : this.message.slice(0, -`: ${this.remedy}`.length);
  }
}

/** What the caller cannot go on from; the catcher decides by class and `code`, never by message. */
export abstract class ServiceError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

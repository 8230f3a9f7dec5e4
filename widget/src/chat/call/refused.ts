/** What is wrong with one field of a request: a dotted path, and a sentence in the visitor's language. */
export interface FieldRefusal {
  readonly path: string;
  readonly message: string;
}

/** The server understood and declined. The message is in the visitor's language. */
export class Refused extends Error {
  /** The key of the sentence, e.g. `channels.wrong-site`. */
  readonly reason: string;
  readonly fields: readonly FieldRefusal[];

  constructor(reason: string, message: string, fields: readonly FieldRefusal[] = []) {
    super(message);
    this.reason = reason;
    this.fields = fields;
  }
}

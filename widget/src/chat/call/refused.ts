/** The server understood and declined. The message is in the visitor's language. */
export class Refused extends Error {
  /** The key of the sentence, e.g. `channels.wrong-site`. */
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

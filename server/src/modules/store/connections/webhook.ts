/** A call of a shop system's, byte for byte; names of headers are small. */
export interface Webhook {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

/** A thing that many sentences are about, by the terms that tell it. */
export interface Theme {
  /** The term it was found by, which never changes: two runs find the same theme when they find the same head. */
  readonly head: string;
  /** How much each term speaks for it, above 0: the rarer a term was and the more it went with the head, the more. */
  readonly weights: ReadonlyMap<string, number>;
}

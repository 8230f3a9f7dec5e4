import type { Text } from '@zhiyin/domain/kit';

/** A kind of fact as people read it. */
export interface NamedFact {
  readonly kind: string;
  readonly words: Text;
  /** The payload's field that names what the fact is about, e.g. `conversationId`. */
  readonly subject: string;
}

const added = new Map<string, NamedFact>();

/**
 * Tells the trail and the choice of a webhook's events how a module's facts are called. Outer modules call it once,
 * when they are loaded: the ground knows no business. Facts nobody named are shown by their kind.
 */
export function addFactNames(facts: readonly NamedFact[]): void {
  for (const { kind, words, subject } of facts) added.set(kind, { kind, words, subject });
}

export function addedFactNames(): readonly NamedFact[] {
  return [...added.values()];
}

import type { z } from 'zod';
import type { Permission } from './permission.ts';
import type { Text } from './words.ts';

/** Who did something. `system` is Zhiyin itself: a rule, a clock, an import. */
export const actorKinds = ['member', 'visitor', 'api-key', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

/**
 * A kind of fact: what happened, in past tense. Its payload holds ids, moments and old → new of non-personal
 * fields, never text or personal data, which are reached by id.
 */
export interface FactKind<Payload extends z.ZodType = z.ZodType> {
  readonly kind: string;
  readonly payload: Payload;
  readonly words: Text;
  /** Whoever holds this permission may see the fact on a live socket; `null` means the audit trail only. */
  readonly seenWith: Permission | null;
  /** The payload's field with the customer who may see the fact on their own page; absent when none may. */
  readonly customerField?: 'customerId';
  /** Further fields of the payload that this customer may know, besides their own id and the subject's. */
  readonly customerSees?: readonly string[];
  /** The payload's field that names the row the fact is about, by which screens and timelines find it. */
  readonly subject: string;
  /** True when it is told between the messages of the conversation it is about; then `subject` names that. */
  readonly isOnTimeline?: true;
}

/** Declares a fact. Say each fact once, in past tense. */
export function fact<Payload extends z.ZodType>(definition: FactKind<Payload>): FactKind<Payload> {
  return definition;
}

/** What a fact's payload looks like to code that reacts to it. */
export type PayloadOf<Kind extends FactKind> = z.infer<Kind['payload']>;

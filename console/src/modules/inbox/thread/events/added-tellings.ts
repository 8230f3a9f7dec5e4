import type { FactKind } from '@zhiyin/domain/kit';
import type { LiveFact } from '@zhiyin/domain/platform';
import type { z } from 'zod';
import type { Say } from '#lib/i18n/locale-context.ts';
import type { IconName } from '#ui/icon/paths.ts';

/** What stands between two messages. */
export interface Said {
  readonly icon: IconName;
  readonly text: string;
}

type Tell = (event: LiveFact, t: Say) => Said | null;

const tellings = new Map<string, Tell>();

/**
 * Says a fact of another module between a conversation's messages; the fact is declared with `isOnTimeline`. Outer
 * modules call it once, when they are loaded.
 */
export function addEventTelling<Payload extends z.ZodType>(
  fact: FactKind<Payload>,
  tell: (payload: z.output<Payload>, t: Say) => Said,
): void {
  tellings.set(fact.kind, ({ payload }, t) => {
    const parsed = fact.payload.safeParse(payload);
    return parsed.success ? tell(parsed.data, t) : null;
  });
}

/** What other modules say of a fact; null for one that none of them added. */
export function addedTelling(event: LiveFact, t: Say): Said | null {
  return tellings.get(event.kind)?.(event, t) ?? null;
}

/** The facts whose arrival changes what is told. */
export function addedKinds(): string[] {
  return [...tellings.keys()];
}

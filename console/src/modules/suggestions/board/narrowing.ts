import { suggestionStates, suggestionTopics, suggestionWays } from '@zhiyin/domain/suggestions';
import { z } from 'zod';
import type { SuggestionQuery } from '../data.ts';

const Narrowing = z.object({
  view: z.enum(['board', 'list']).catch('board'),
  state: z.enum(suggestionStates).nullable().catch(null),
  topic: z.enum(suggestionTopics).nullable().catch(null),
  way: z.enum(suggestionWays).nullable().catch(null),
  owner: z.string().max(60).nullable().catch(null),
  waits: z.enum(['any', 'late']).nullable().catch(null),
  q: z.string().max(100).catch(''),
});
/** What the page is narrowed by; it stands in the address, so that back leads to it. */
export type Narrowing = z.infer<typeof Narrowing>;

/** What an address says; whatever it does not say, or says wrongly, is as at first: everything, as a board. */
export function narrowingOf(search: object): Narrowing {
  const first = { view: 'board', state: null, topic: null, way: null, owner: null, waits: null, q: '' };
  return Narrowing.parse({ ...first, ...search });
}

/** The address of a narrowing: only what is not as at first. */
export function searchOf(narrowing: Narrowing): Partial<Narrowing> {
  const first: Record<string, unknown> = narrowingOf({});
  return Object.fromEntries(Object.entries(narrowing).filter(([name, value]) => value !== first[name]));
}

/** What a list is about. */
export function queryOf({ state, topic, way, owner, waits, q }: Narrowing): SuggestionQuery {
  return {
    ...(state && { state }),
    ...(topic && { topic }),
    ...(way && { way }),
    ...(owner && { owner }),
    ...(waits && { waits }),
    ...(q.trim() !== '' && { q: q.trim() }),
  };
}

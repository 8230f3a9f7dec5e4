import { followUpOutcomes, followUpReasons, followUpStates } from '@zhiyin/domain/care';
import { z } from 'zod';
import type { FollowUpQuery } from '../data.ts';

/** The periods one can look at, in days up to and with today; 0 is all time. */
export const spans = [1, 7, 30, 90, 0] as const;
export type Span = (typeof spans)[number];
export const boxes = ['mine', 'team', 'all'] as const;
export type Box = (typeof boxes)[number];

const Narrowing = z.object({
  box: z.enum(boxes).catch('mine'),
  days: z.literal(spans).catch(0),
  state: z.enum([...followUpStates, 'any']).catch('open'),
  due: z.enum(['soon', 'overdue']).nullable().catch(null),
  reason: z.enum(followUpReasons).nullable().catch(null),
  outcome: z.enum(followUpOutcomes).nullable().catch(null),
  reached: z.enum(['yes', 'no']).nullable().catch(null),
  question: z.string().max(60).nullable().catch(null),
  answer: z.string().max(60).nullable().catch(null),
});
/** What the page is narrowed by; it stands in the address, so that back leads to it. */
export type Narrowing = z.infer<typeof Narrowing>;

/** What an address says; whatever it does not say, or says wrongly, is as at first: one's own that are to do. */
export function narrowingOf(search: object): Narrowing {
  return Narrowing.parse({ ...nothingElse, ...search });
}

/** A narrowing by nothing but what is added to it. */
export const nothingElse = {
  due: null,
  reason: null,
  outcome: null,
  reached: null,
  question: null,
  answer: null,
} as const;

/** The address of a narrowing: only what is not as at first. */
export function searchOf(narrowing: Narrowing): Partial<Narrowing> {
  const first: Record<string, unknown> = narrowingOf({});
  return Object.fromEntries(Object.entries(narrowing).filter(([name, value]) => value !== first[name]));
}

/** What the figures are about: whose and when. */
export function figuresQuery({ box, days }: Narrowing, startOf: (days: number) => string): FollowUpQuery {
  return { box, ...(days !== 0 && { from: startOf(days) }) };
}

/** What the list is about. */
export function listQuery(narrowing: Narrowing, startOf: (days: number) => string): FollowUpQuery {
  const { state, due, reason, outcome, reached, question, answer } = narrowing;
  return {
    ...figuresQuery(narrowing, startOf),
    ...(state !== 'any' && { state }),
    ...(due !== null && { due }),
    ...(reason !== null && { reason }),
    ...(outcome !== null && { outcome }),
    ...(reached !== null && { reached }),
    ...(question !== null && answer !== null && { question, answer }),
  };
}

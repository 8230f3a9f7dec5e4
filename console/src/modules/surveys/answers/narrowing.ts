import { z } from 'zod';
import type { AskQuery } from '../data.ts';

/** The periods one can look at, in days up to and with today; 0 is all time. */
export const spans = [1, 7, 30, 90, 0] as const;
export type Span = (typeof spans)[number];
/** What is listed: answers, those that somebody should follow up, or everybody who was asked. */
export const views = ['answered', 'unattended', 'asked'] as const;
export type View = (typeof views)[number];

const Narrowing = z.object({
  days: z.literal(spans).catch(30),
  show: z.enum(views).catch('answered'),
  score: z.literal([1, 2, 3, 4, 5]).nullable().catch(null),
  solved: z.enum(['yes', 'no', 'unsaid']).nullable().catch(null),
  agent: z.string().nullable().catch(null),
});
/** What the page is narrowed by; it stands in the address, so that back leads to it. */
export type Narrowing = z.infer<typeof Narrowing>;

/**
 * What an address says; whatever it does not say, or says wrongly, is as at first.
 *
 * @example narrowingOf({ score: 2 }) // { days: 30, show: 'answered', score: 2, solved: null, agent: null }
 */
export function narrowingOf(search: object): Narrowing {
  return Narrowing.parse({ score: null, solved: null, agent: null, ...search });
}

/** The address of a narrowing: only what is not as at first. */
export function searchOf(narrowing: Narrowing): Partial<Narrowing> {
  const first = narrowingOf({});
  const { days, show, score, solved, agent } = narrowing;
  return {
    ...(days !== first.days && { days }),
    ...(show !== first.show && { show }),
    ...(score !== null && { score }),
    ...(solved !== null && { solved }),
    ...(agent !== null && { agent }),
  };
}

/** True when nothing but the period and the view is narrowed. */
export function isWide({ score, solved, agent }: Narrowing): boolean {
  return score === null && solved === null && agent === null;
}

/** What the figures are about: a period and an agent. Shares of what was chosen by score would say nothing. */
export function figuresQuery({ days, agent }: Narrowing, startOf: (days: number) => string): AskQuery {
  return { ...(days !== 0 && { from: startOf(days) }), ...(agent !== null && { agent }) };
}

/** What the list is about. */
export function listQuery(narrowing: Narrowing, startOf: (days: number) => string): AskQuery {
  const { show, score, solved } = narrowing;
  return {
    ...figuresQuery(narrowing, startOf),
    ...(show === 'answered' && { state: 'answered' as const }),
    ...(show === 'unattended' && { unattended: 'true' }),
    ...(score !== null && { score }),
    ...(solved !== null && { solved }),
  };
}

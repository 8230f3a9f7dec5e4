import { SaidAspect, SaidFeeling, SaidSource } from '@zhiyin/domain/insights';
import { z } from 'zod';

/** The periods one can look at, in days up to and with today. */
export const spans = [7, 30, 90, 365] as const;
export type Span = (typeof spans)[number];

const Narrowing = z.object({
  days: z.literal(spans).catch(30),
  source: SaidSource.nullable().catch(null),
  aspect: SaidAspect.nullable().catch(null),
  feeling: SaidFeeling.nullable().catch(null),
});
/** What the screens of themes are narrowed by; it stands in the address, so that back leads to it. */
export type Narrowing = z.infer<typeof Narrowing>;

/**
 * What an address says; whatever it does not say, or says wrongly, is as at first.
 *
 * @example narrowingOf({ days: 7 }) // { days: 7, source: null, aspect: null, feeling: null }
 */
export function narrowingOf(search: object): Narrowing {
  return Narrowing.parse({ days: 30, source: null, aspect: null, feeling: null, ...search });
}

/** The address of a narrowing: only what is not as at first. */
export function searchOf({ days, source, aspect, feeling }: Narrowing): Partial<Narrowing> {
  return {
    ...(days !== 30 && { days }),
    ...(source !== null && { source }),
    ...(aspect !== null && { aspect }),
    ...(feeling !== null && { feeling }),
  };
}

/** Whole days up to the end of today, for the server. */
export function themesQuery({ days, source, aspect }: Narrowing, startOf: (days: number) => string) {
  return {
    from: startOf(days),
    to: startOf(0),
    ...(source !== null && { source }),
    ...(aspect !== null && { aspect }),
  };
}

/** As `themesQuery`, of the quotes. */
export function quotesQuery(narrowing: Narrowing, startOf: (days: number) => string) {
  const { feeling } = narrowing;
  return { ...themesQuery(narrowing, startOf), ...(feeling !== null && { feeling }) };
}

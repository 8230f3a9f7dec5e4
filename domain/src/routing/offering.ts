import { z } from 'zod';
import { Weight } from './difficulty.ts';

/** How a conversation comes to whoever was chosen: theirs at once, or offered to be accepted or declined. */
export const deliveries = ['push', 'offer'] as const;
export type Delivery = (typeof deliveries)[number];

/** How conversations are offered where a queue, or the shop, does so. */
export const Offering = z.strictObject({
  /** How long somebody has to accept. */
  seconds: z.number().int().min(10).max(300),
  /** After so many in a row that somebody let pass they are away; 0: never. */
  awayAfterMissed: z.number().int().min(0).max(10),
});
export type Offering = z.infer<typeof Offering>;
export const offeringAtFirst: Offering = { seconds: 30, awayAfterMissed: 2 };

/** Who did not take what was offered is not asked for it again for so long, while there are others or not. */
export const askAgainSeconds = 120;

/** How long somebody has to themselves after a hard one. */
export const Breather = z.strictObject({
  /** From which weight on it was hard. */
  weightMin: Weight,
  /** 0: none. */
  seconds: z.number().int().min(0).max(1800),
});
export type Breather = z.infer<typeof Breather>;
export const breatherAtFirst: Breather = { weightMin: 2, seconds: 0 };

/** How an offer ended: `withdrawn` when the conversation or the member was no longer to be had. */
export const offerEnds = ['accepted', 'declined', 'missed', 'withdrawn'] as const;
export type OfferEnd = (typeof offerEnds)[number];

/**
 * How many offers somebody let pass without a word, up to now, in a row.
 *
 * @param ends How their offers ended, the latest first; what was withdrawn says nothing about them.
 */
export function missedInRow(ends: readonly OfferEnd[]): number {
  const said = ends.filter((one) => one !== 'withdrawn');
  const answered = said.findIndex((one) => one !== 'missed');
  return answered === -1 ? said.length : answered;
}

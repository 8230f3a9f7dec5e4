import { z } from 'zod';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Moment } from '../../kit/shapes.ts';

/** How sure it is that an address is the customer's: shown to be theirs, written from, or only written down. */
export const addressProofs = ['proven', 'used', 'written'] as const;
export type AddressProof = (typeof addressProofs)[number];

/**
 * Whether the shop may write that way now. `template`: only the vendor's approved texts; `elsewhere`: another open
 * conversation with the customer goes that way already.
 */
export const wayStandings = [
  'open',
  'template',
  'closed',
  'used-up',
  'off',
  'no-address',
  'elsewhere',
] as const;
export type WayStanding = (typeof wayStandings)[number];

/** A way by which a conversation can go on. */
export const Way = z.object({
  key: z.string(),
  channel: z.string(),
  channelId: Id.nullable(),
  /** Which of the shop's accounts; null for our own channels. */
  name: z.string().nullable(),
  /** The customer's address or number there, where it is one that people read. */
  address: written(z.string()).nullable(),
  proof: z.enum(addressProofs).nullable(),
  standing: z.enum(wayStandings),
  lastFromCustomerAt: Moment.nullable(),
  /** The conversation goes this way now. */
  isCurrent: z.boolean(),
  /** It went this way before. */
  wasBefore: z.boolean(),
  /** It is of the channel that the customer prefers. */
  isPreferred: z.boolean(),
});
export type Way = z.infer<typeof Way>;

/** Why a conversation goes on another way. */
export const wayReasons = [
  'window-closed',
  'no-answer',
  'customer-asked',
  'channel-down',
  'better-there',
  'back',
] as const;
export type WayReason = (typeof wayReasons)[number];

/** True when something can be written that way now, if only an approved text. */
export function isReachable(standing: WayStanding): boolean {
  return standing === 'open' || standing === 'template';
}

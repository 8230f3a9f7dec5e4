import { z } from 'zod';
import { inboxAssign, inboxReply, Priority } from '../inbox/index.ts';
import { endpoint } from '../kit/endpoint.ts';
import { written } from '../kit/sensitive/written.ts';
import { Done, Id, Moment } from '../kit/shapes.ts';
import { whys } from './choose.ts';

/** A conversation that the caller may accept or decline. */
export const Offer = z.object({
  offerId: Id,
  conversationId: Id,
  customerName: z.string().nullable(),
  /** The beginning of its last message. */
  lastMessageText: written(z.string()),
  priority: Priority,
  why: z.enum(whys),
  /** Since when the customer waits for somebody. */
  since: Moment,
  offeredAt: Moment,
  expiresAt: Moment,
});
export type Offer = z.infer<typeof Offer>;

/** What routing has for the caller now. */
export const readMine = endpoint('routing.read-mine', {
  method: 'GET',
  path: '/routing/mine',
  may: inboxReply,
  words: { zh: '查看派给自己的会话和缓冲时间', en: 'See what is offered to oneself' },
  response: z.object({
    offers: z.array(Offer),
    /** They are given nothing until then; null: no breather. */
    breatherUntil: Moment.nullable(),
  }),
});

export const acceptOffer = endpoint('routing.accept-offer', {
  method: 'POST',
  path: '/routing/offers/:offerId/accept',
  may: 'member',
  words: { zh: '接下派来的会话', en: 'Accept a conversation that is offered' },
  params: z.strictObject({ offerId: Id }),
  response: z.object({ conversationId: Id }),
});

export const declineOffer = endpoint('routing.decline-offer', {
  method: 'POST',
  path: '/routing/offers/:offerId/decline',
  may: 'member',
  words: { zh: '婉拒派来的会话', en: 'Decline a conversation that is offered' },
  params: z.strictObject({ offerId: Id }),
  response: Done,
});

/** Ends the caller's breather; nothing when there is none. */
export const endBreather = endpoint('routing.end-breather', {
  method: 'POST',
  path: '/routing/breather/end',
  may: 'member',
  words: { zh: '提前结束缓冲时间', en: 'End one’s breather' },
  response: Done,
});

/** How much everybody has on their desk, hard ones counting more. Who has nothing is left out. */
export const listLoads = endpoint('routing.list-loads', {
  method: 'GET',
  path: '/routing/loads',
  may: inboxAssign,
  words: { zh: '查看每位同事手上有多少', en: 'See how much everybody has on their desk' },
  response: z.object({ items: z.array(z.object({ memberId: Id, load: z.number() })) }),
});

import { z } from 'zod';
import { inboxRead, Priority } from '../inbox/index.ts';
import { endpoint } from '../kit/endpoint.ts';
import { written } from '../kit/sensitive/written.ts';
import { Id, Moment } from '../kit/shapes.ts';
import { PresenceStatus } from '../people/index.ts';
import { whys } from './choose.ts';
import { Difficulty, difficultyAtFirst } from './difficulty.ts';
import { methods } from './method.ts';
import { Breather, breatherAtFirst, deliveries, Offering, offeringAtFirst } from './offering.ts';
import { routingManage } from './permissions.ts';
import { HeadStarts, headStartsAtFirst } from './queue-order.ts';

/** How conversations are handed out; as they stand here in a new shop. */
export const RoutingSettings = z.object({
  isOn: z.boolean(),
  /** Prefer who had the customer's last conversation. */
  isSticky: z.boolean(),
  /** How long somebody may be offline before what they have not answered goes back to the queue. */
  giveBackMinutes: z.number().int().min(1).max(120),
  /** How one is chosen for what stands in no queue of its own. */
  method: z.enum(methods),
  difficulty: Difficulty,
  headStarts: HeadStarts,
  /** For what stands in no queue of its own. */
  delivery: z.enum(deliveries),
  offering: Offering,
  breather: Breather,
  /** After how long of being away or offline somebody's substitute takes over. */
  substituteAfterMinutes: z.number().int().min(1).max(1440),
  /** Whoever is there and speaks the customer's language gets them. */
  isLanguageAsked: z.boolean(),
  /** Whoever transfers a conversation says why. */
  isTransferReasonRequired: z.boolean(),
});
export type RoutingSettings = z.infer<typeof RoutingSettings>;
export const settingsAtFirst: RoutingSettings = {
  isOn: true,
  isSticky: true,
  giveBackMinutes: 2,
  method: 'longest-idle',
  difficulty: difficultyAtFirst,
  headStarts: headStartsAtFirst,
  delivery: 'push',
  offering: offeringAtFirst,
  breather: breatherAtFirst,
  substituteAfterMinutes: 15,
  isLanguageAsked: false,
  isTransferReasonRequired: false,
};

export const readSettings = endpoint('routing.read-settings', {
  method: 'GET',
  path: '/routing/settings',
  may: inboxRead,
  words: { zh: '查看分配设置', en: 'Read how conversations are handed out' },
  response: RoutingSettings,
});

export const changeSettings = endpoint('routing.change-settings', {
  method: 'PATCH',
  path: '/routing/settings',
  may: routingManage,
  words: { zh: '修改分配设置', en: 'Change how conversations are handed out' },
  body: z.strictObject(RoutingSettings.shape).partial(),
  response: RoutingSettings,
});

/** A conversation that waits for somebody. */
export const QueueEntry = z.object({
  conversationId: Id,
  customerName: z.string().nullable(),
  /** Who serves it now. */
  teamId: Id.nullable(),
  /** The queue it stands in; null: none of its own. */
  queueId: Id.nullable(),
  /** How many steps of the queue's overflow have come. */
  step: z.number().int(),
  /** How much of somebody's capacity it takes. */
  weight: z.number(),
  priority: Priority,
  /** Since when it waits for somebody. */
  since: Moment,
  /** 1 for the next one of its team's queue. */
  place: z.number().int(),
  /** The beginning of its last message. */
  lastMessageText: written(z.string()),
  /** How many could take it now: there, with room, in its team, allowed to. */
  handsCount: z.number().int(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

export const QueueAgent = z.object({
  memberId: Id,
  status: PresenceStatus,
  /** The weights of open, awake conversations with them, in sum, and how much there may be. */
  load: z.number(),
  capacity: z.number().int(),
  /** When they were last given one; null: never. */
  lastAssignedAt: Moment.nullable(),
  /** They have a breather until then; null: none. */
  breatherUntil: Moment.nullable(),
});
export type QueueAgent = z.infer<typeof QueueAgent>;

/** A conversation whose customer waits for somebody who is offline; in talk already, so it stays with them. */
export const StrandedConversation = z.object({
  conversationId: Id,
  customerName: z.string().nullable(),
  memberId: Id,
  waitingSince: Moment,
});
export type StrandedConversation = z.infer<typeof StrandedConversation>;

/** Most entries of the queue that are shown; `total` counts all. */
export const queueShownMax = 200;

export const readQueue = endpoint('routing.read-queue', {
  method: 'GET',
  path: '/routing/queue',
  may: inboxRead,
  words: { zh: '查看排队情况', en: 'See who waits and who is there' },
  response: z.object({
    isOn: z.boolean(),
    entries: z.array(QueueEntry),
    total: z.number().int(),
    agents: z.array(QueueAgent),
    stranded: z.array(StrandedConversation),
  }),
});

/** Something routing did with a conversation. */
export const RoutingDecision = z.object({
  decisionId: Id,
  /** Who got it, or was asked; null when it went back to the queue. */
  memberId: Id.nullable(),
  /**
   * `gave-back`: whoever had it was offline for too long, or not there when the customer came back; `declined` and
   * `missed`: it was offered to them and they did not take it.
   */
  why: z.enum([...whys, 'gave-back', 'declined', 'missed']),
  /** How long it had waited in the queue. */
  waitedSeconds: z.number().int(),
  /** How many could have got it. */
  candidates: z.number().int(),
  /** The queue it stood in, and how many steps of its overflow had come. */
  queueId: Id.nullable(),
  step: z.number().int(),
  decidedAt: Moment,
});
export type RoutingDecision = z.infer<typeof RoutingDecision>;

/** What routing did with a conversation, the latest first, and where it stands in the queue now. */
export const explainRouting = endpoint('routing.explain', {
  method: 'GET',
  path: '/conversations/:conversationId/routing',
  may: inboxRead,
  words: { zh: '查看会话为何这样分配', en: 'See why a conversation was handed out so' },
  params: z.strictObject({ conversationId: Id }),
  response: z.object({ decisions: z.array(RoutingDecision), place: z.number().int().nullable() }),
});

/** Where the caller stands: 1 is next; null when they wait for nobody, or nothing is handed out in turn. */
export const queuePlace = endpoint('routing.queue-place', {
  method: 'GET',
  path: '/widget/queue',
  may: 'visitor',
  words: { zh: '访客查看排队位置', en: 'A visitor sees their place in the queue' },
  callsPerMinute: 60,
  response: z.object({ place: z.number().int().nullable(), isSomebodyThere: z.boolean() }),
});

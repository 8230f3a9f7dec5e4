import { z } from 'zod';
import { inboxRead } from '../inbox/index.ts';
import { fact } from '../kit/fact.ts';
import { Id, Moment } from '../kit/shapes.ts';
import { RoutingSettings } from './contract.ts';
import { offerEnds } from './offering.ts';
import { routingManage } from './permissions.ts';

export const routingSettingsChanged = fact({
  kind: 'routing.settings-changed',
  words: { zh: '修改了会话分配设置', en: 'How conversations are handed out was changed' },
  /** What older ones do not say was not to be set then. */
  payload: z.object({ workspaceId: Id, from: RoutingSettings.partial(), to: RoutingSettings.partial() }),
  seenWith: routingManage,
  subject: 'workspaceId',
});

export const queuesChanged = fact({
  kind: 'routing.queues-changed',
  words: { zh: '修改了会话队列', en: 'The queues of conversations were changed' },
  /** What was done to which; null for all when they were put in another order. */
  payload: z.object({
    workspaceId: Id,
    queueId: Id.nullable(),
    what: z.enum(['created', 'changed', 'deleted', 'ordered']),
  }),
  seenWith: routingManage,
  subject: 'workspaceId',
});

const aboutMember = { seenWith: inboxRead, subject: 'memberId' } as const;

export const offerMade = fact({
  kind: 'routing.offer-made',
  words: { zh: '把会话派给同事，等他接', en: 'A conversation was offered to a colleague' },
  payload: z.object({ offerId: Id, conversationId: Id, memberId: Id, expiresAt: Moment }),
  ...aboutMember,
});

export const offerEnded = fact({
  kind: 'routing.offer-ended',
  words: { zh: '派出的会话有了结果', en: 'An offer was accepted, declined, or let pass' },
  payload: z.object({ offerId: Id, conversationId: Id, memberId: Id, how: z.enum(offerEnds) }),
  ...aboutMember,
});

export const breatherBegan = fact({
  kind: 'routing.breather-began',
  words: { zh: '同事在难的会话之后开始缓冲', en: 'A colleague has a breather after a hard one' },
  payload: z.object({ memberId: Id, conversationId: Id, until: Moment }),
  ...aboutMember,
});

export const breatherEnded = fact({
  kind: 'routing.breather-ended',
  words: { zh: '同事提前结束了缓冲', en: 'A colleague ended their breather' },
  payload: z.object({ memberId: Id }),
  ...aboutMember,
});

export const simulationStarted = fact({
  kind: 'routing.simulation-started',
  words: { zh: '用过去的数据试了分配设置', en: 'A past period was played again with other settings' },
  payload: z.object({ simulationId: Id, from: Moment, to: Moment }),
  seenWith: routingManage,
  subject: 'simulationId',
});

export const simulationApplied = fact({
  kind: 'routing.simulation-applied',
  words: { zh: '采用了试算的分配设置', en: 'The settings of a simulation became the shop’s' },
  payload: z.object({ simulationId: Id }),
  seenWith: routingManage,
  subject: 'simulationId',
});

/** Who gets which conversation is told by inbox: `inbox.conversation-assigned`. */
export const routingFacts = [
  routingSettingsChanged,
  queuesChanged,
  offerMade,
  offerEnded,
  breatherBegan,
  breatherEnded,
  simulationStarted,
  simulationApplied,
] as const;

import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id } from '../kit/shapes.ts';
import { RoutingSettings } from './contract.ts';
import { routingManage } from './permissions.ts';

export const routingSettingsChanged = fact({
  kind: 'routing.settings-changed',
  words: { zh: '修改了会话分配设置', en: 'How conversations are handed out was changed' },
  payload: z.object({ workspaceId: Id, from: RoutingSettings, to: RoutingSettings }),
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

/** Who gets which conversation is told by inbox: `inbox.conversation-assigned`. */
export const routingFacts = [routingSettingsChanged, queuesChanged] as const;

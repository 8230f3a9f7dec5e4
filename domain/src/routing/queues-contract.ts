import { z } from 'zod';
import { inboxRead } from '../inbox/index.ts';
import { endpoint } from '../kit/endpoint.ts';
import { Done, Id } from '../kit/shapes.ts';
import { routingManage } from './permissions.ts';
import { QueueDefinition } from './queue.ts';

/** Most queues a shop may have. */
export const queuesMax = 50;

/** A queue as it stands: queues are asked in their order, and the first whose filter holds gets the conversation. */
export const RoutingQueue = z.object({
  queueId: Id,
  /** Grows with every change; who changes it says which one they saw. */
  revision: z.number().int(),
  definition: QueueDefinition,
});
export type RoutingQueue = z.infer<typeof RoutingQueue>;

const queue = z.strictObject({ queueId: Id });

export const listQueues = endpoint('routing.list-queues', {
  method: 'GET',
  path: '/routing/queues',
  may: inboxRead,
  words: { zh: '列出队列', en: 'List queues' },
  response: z.object({ items: z.array(RoutingQueue) }),
});

export const createQueue = endpoint('routing.create-queue', {
  method: 'POST',
  path: '/routing/queues',
  may: routingManage,
  words: { zh: '新增队列', en: 'Add a queue' },
  body: QueueDefinition,
  response: RoutingQueue,
});

export const changeQueue = endpoint('routing.change-queue', {
  method: 'PUT',
  path: '/routing/queues/:queueId',
  may: routingManage,
  words: { zh: '修改队列', en: 'Change a queue' },
  params: queue,
  body: z.strictObject({ revision: z.number().int(), definition: QueueDefinition }),
  response: RoutingQueue,
});

export const deleteQueue = endpoint('routing.delete-queue', {
  method: 'DELETE',
  path: '/routing/queues/:queueId',
  may: routingManage,
  words: { zh: '删除队列', en: 'Delete a queue' },
  params: queue,
  response: Done,
});

/** Puts the queues in another order: all of them are named. */
export const orderQueues = endpoint('routing.order-queues', {
  method: 'PUT',
  path: '/routing/queues',
  may: routingManage,
  words: { zh: '调整队列顺序', en: 'Put queues in order' },
  body: z.strictObject({ queueIds: z.array(Id).max(queuesMax) }),
  response: z.object({ items: z.array(RoutingQueue) }),
});

import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { actorKinds } from '../../kit/fact.ts';
import { Id, Moment } from '../../kit/shapes.ts';

/** A fact as sockets and `listFacts` carry it: ids and moments, never text. */
export const LiveFact = z.object({
  position: z.number().int(),
  kind: z.string(),
  subjectId: Id.nullable(),
  occurredAt: Moment,
  actor: z.object({ kind: z.enum(actorKinds), id: Id.nullable() }),
  payload: z.unknown(),
});
export type LiveFact = z.infer<typeof LiveFact>;

/**
 * What happened after a position, in order, of the kinds the caller may see: the truth behind the live socket.
 * Ask again after `position` while `isAll` is false. Without `after`, only the last position is told.
 */
export const listFacts = endpoint('platform.list-facts', {
  method: 'GET',
  path: '/facts',
  may: 'caller',
  words: { zh: '读取之后发生的事', en: 'Read what happened after a position' },
  query: z.strictObject({
    after: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  response: z.object({ facts: z.array(LiveFact), position: z.number().int(), isAll: z.boolean() }),
});

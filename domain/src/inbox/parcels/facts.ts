import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { parcelStates } from '../../store/index.ts';
import { inboxRead } from '../permissions.ts';

const State = z.enum(parcelStates);

/** Told of the conversation in which the customer would ask: the open one, else their latest. */
export const customersParcelMoved = fact({
  kind: 'inbox.parcel-moved',
  words: { zh: '顾客的包裹状态有变化', en: 'A parcel of the customer’s moved' },
  payload: z.object({
    conversationId: Id,
    customerId: Id,
    teamId: Id.nullable(),
    assigneeId: Id.nullable(),
    orderId: Id,
    parcelId: Id,
    fromState: State.nullable(),
    toState: State,
  }),
  seenWith: inboxRead,
  subject: 'conversationId',
});

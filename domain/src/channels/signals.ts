import { z } from 'zod';
import { customersRead } from '../customers/index.ts';
import { Id } from '../kit/shapes.ts';
import { signal } from '../kit/signal.ts';

/** A customer looks at another page of the shop. Which one is read with the visits. */
export const pageSeen = signal({
  kind: 'channels.page-seen',
  payload: z.object({ customerId: Id }),
  said: null,
  seenWith: customersRead,
});

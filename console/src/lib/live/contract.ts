import { endpoint } from '@zhiyin/domain/kit';
import { z } from 'zod';
import { LiveFact } from './protocol.ts';

/** What came after a position; without one, only where the log now ends. */
export const listFacts = endpoint('platform.list-facts', {
  method: 'GET',
  path: '/facts',
  may: 'member',
  words: { zh: '读取某个位置之后的事实', en: 'Read the facts after a position' },
  query: z.strictObject({ after: z.number().int().optional() }),
  response: z.object({ facts: z.array(LiveFact), position: z.number().int(), isAll: z.boolean() }),
});
export type FactsPage = z.infer<typeof listFacts.response>;

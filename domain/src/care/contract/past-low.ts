import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { careManage } from '../permissions.ts';

/** Most follow-ups that are asked for past scores in one go. */
export const pastLowMax = 100;

const Count = z.int();
const days = z.int().min(1).max(90);

/** Low scores of past days, by the bound that is set now, and what would become of them. */
export const PastLow = z.object({
  low: Count,
  /** Of these conversations that were followed up, or are to be. */
  followed: Count,
  /** Customers who are to be left alone, or would be asked twice. */
  leftAlone: Count,
  /** What is asked for in one go; more may be left. */
  toAsk: Count,
  left: Count,
});
export type PastLow = z.infer<typeof PastLow>;

export const previewPastLow = endpoint('care.preview-past-low', {
  method: 'GET',
  path: '/care-settings/past-low',
  may: careManage,
  words: { zh: '预览对过去低分的回访', en: 'See what following up past low scores would do' },
  query: z.strictObject({ days: z.coerce.number().pipe(days) }),
  response: PastLow,
});

export const askForPastLow = endpoint('care.ask-for-past-low', {
  method: 'POST',
  path: '/care-settings/past-low',
  may: careManage,
  words: { zh: '回访过去的低分', en: 'Follow up past low scores' },
  body: z.strictObject({ days }),
  response: z.object({ asked: Count }),
});

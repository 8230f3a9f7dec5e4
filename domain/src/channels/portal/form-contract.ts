import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';

/** Records that a public form's question may be answered with, as far as whoever asks may choose them. */
export const searchPortalRecords = endpoint('channels.search-portal-records', {
  method: 'GET',
  path: '/portals/:shopKey/forms/:formKey/records/:question',
  may: 'anyone',
  words: { zh: '查找公开表单中可以选择的记录', en: 'Search the records that a public form lets one choose' },
  params: z.strictObject({
    shopKey: z.string().max(100),
    formKey: z.string().max(60),
    question: z.string().max(60),
  }),
  query: z.strictObject({ text: z.string().max(100).default('') }),
  callsPerMinute: 60,
  response: z.object({
    items: z.array(z.object({ id: z.string(), name: z.object({ zh: z.string(), en: z.string() }) })),
  }),
});

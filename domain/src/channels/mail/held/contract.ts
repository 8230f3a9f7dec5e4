import { z } from 'zod';
import { endpoint } from '../../../kit/endpoint.ts';
import { Id } from '../../../kit/shapes.ts';
import { heldJudge } from '../../permissions.ts';
import { HeldLetter, heldAtOnce } from './shapes.ts';

const some = z.strictObject({ arrivalIds: z.array(Id).min(1).max(heldAtOnce) });

/** Mails of all mailboxes that came in a flood, the latest first. */
export const listHeldLetters = endpoint('channels.list-held-letters', {
  method: 'GET',
  path: '/held-letters',
  may: heldJudge,
  words: { zh: '列出暂存的邮件', en: 'List mails that are held back' },
  query: z.strictObject({
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(heldAtOnce).default(50),
  }),
  response: z.object({
    items: z.array(HeldLetter),
    next: z.string().nullable(),
    /** How many there are in all. */
    total: z.number().int(),
  }),
});

/** Takes them in, whatever the limits say. Those that were decided on meanwhile are left out of the count. */
export const letInLetters = endpoint('channels.let-in-letters', {
  method: 'POST',
  path: '/held-letters/let-in',
  may: heldJudge,
  words: { zh: '收下暂存的邮件', en: 'Let mails in that are held back' },
  body: some,
  response: z.object({ count: z.number().int() }),
});

/** Throws them away, as they came too. */
export const discardLetters = endpoint('channels.discard-letters', {
  method: 'POST',
  path: '/held-letters/discard',
  may: heldJudge,
  words: { zh: '丢弃暂存的邮件', en: 'Discard mails that are held back' },
  body: some,
  response: z.object({ count: z.number().int() }),
});

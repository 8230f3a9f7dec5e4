import { z } from 'zod';
import { fact } from '../../../kit/fact.ts';
import { Id } from '../../../kit/shapes.ts';
import { heldJudge } from '../../permissions.ts';

const payload = z.object({ accountId: Id, count: z.number().int() });
const seen = { seenWith: heldJudge, subject: 'accountId' };

export const lettersHeldBack = fact({
  kind: 'channels.letters-held-back',
  words: { zh: '邮件来得太多，暂存待定', en: 'Mails came in a flood and are held back' },
  payload,
  ...seen,
});

export const lettersLetIn = fact({
  kind: 'channels.letters-let-in',
  words: { zh: '收下了暂存的邮件', en: 'Mails that were held back were let in' },
  payload,
  ...seen,
});

export const lettersDiscarded = fact({
  kind: 'channels.letters-discarded',
  words: { zh: '丢弃了暂存的邮件', en: 'Mails that were held back were discarded' },
  payload,
  ...seen,
});

export const heldFacts = [lettersHeldBack, lettersLetIn, lettersDiscarded] as const;

import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';

/** Somebody took figures away. */
export const figuresExported = fact({
  kind: 'insights.figures-exported',
  words: { zh: '导出了数字', en: 'Figures were exported' },
  payload: z.object({ exportId: Id, format: z.enum(['csv', 'xlsx', 'pdf', 'png']) }),
  seenWith: null,
  subject: 'exportId',
});

export const reportFacts = [figuresExported] as const;

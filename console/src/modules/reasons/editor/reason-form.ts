import { addReason, type Reason } from '@zhiyin/domain/reasons';
import { z } from 'zod';
import { isRefused, Refused } from '#lib/call/refused.ts';

const { words, key } = addReason.body.shape;

/** A reason's names as they are typed, side by side. An empty key is made from the English name. */
export const ReasonForm = z.object({
  zh: words.shape.zh,
  en: words.shape.en,
  key: z.union([z.literal(''), key]),
});

export interface ReasonFields {
  readonly zh: string;
  readonly en: string;
  readonly key: string;
}

export function fieldsOf(reason: Reason | null): ReasonFields {
  return { zh: reason?.words.zh ?? '', en: reason?.words.en ?? '', key: reason?.key ?? '' };
}

/** The server's objections under the names that the row's inputs have: `words.zh` is `zh` here. */
export async function withRowFields<Answer>(saving: Promise<Answer>): Promise<Answer> {
  return saving.catch((error: unknown) => {
    if (!isRefused(error)) throw error;
    const { kind, reason, message, requestId } = error;
    const fields = error.fields.map((one) => ({ ...one, path: one.path.replace(/^(body\.)?words\./, '') }));
    throw new Refused({ kind, reason, message, requestId, fields });
  });
}

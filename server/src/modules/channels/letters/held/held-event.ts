import { Letter, LetterBody } from '@zhiyin/domain/channels';
import { z } from 'zod';
import { Sender, Unshown } from '../../arrivals/arrivals.ts';

/** A letter that is held back, as it was when it came. */
export const HeldEvent = z.object({
  kind: z.literal('message'),
  dedupeKey: z.string(),
  threadKey: z.string(),
  occurredAt: z.coerce.date(),
  sender: Sender,
  text: z.string(),
  files: z.array(z.object({ ref: z.string(), name: z.string() })),
  unsupported: z.array(z.string()),
  unshown: Unshown,
  isEdit: z.boolean(),
  address: z.record(z.string(), z.string()),
  letter: z.object({
    letter: Letter,
    body: LetterBody,
    fingerprint: z.string(),
    rawFileId: z.uuid(),
    addresses: z.array(z.string()),
    senderDomain: z.string().nullable(),
    tokens: z.array(z.string()),
    marks: z.array(z.string()),
    provenThreadIds: z.array(z.string()),
    number: z.number().int().nullable(),
    isLoop: z.boolean(),
  }),
});

import { z } from 'zod';
import { Id, Moment } from '../../../kit/shapes.ts';
import { MailAddress } from '../shapes.ts';

/** Over which limit of an hour a mail is: its sender's, its domain's, or that of all who never wrote before. */
const heldReasons = ['sender', 'domain', 'newcomers'] as const;
export const HeldFor = z.enum(heldReasons);
export type HeldFor = z.infer<typeof HeldFor>;

/** Most mails of one page, and most that one asks to be decided on. */
export const heldAtOnce = 200;

/** A mail that came in a flood and waits for a person. */
export const HeldLetter = z.object({
  arrivalId: Id,
  accountId: Id,
  accountName: z.string(),
  /** Null where it names nobody, or more than one. */
  from: MailAddress.nullable(),
  subject: z.string(),
  /** The beginning of what it says. */
  excerpt: z.string(),
  receivedAt: Moment,
  heldFor: HeldFor,
});
export type HeldLetter = z.infer<typeof HeldLetter>;

import { z } from 'zod';
import { Id, Moment } from '../../kit/shapes.ts';

/** Most people that one letter goes to, copies included. */
export const recipientsMax = 50;
/** Most characters of a subject, as RFC 5322 bids a line to have. */
export const subjectMax = 998;
export const signatureMax = 1_000;
/** Most bytes of all files of one letter: on their way they grow by a third, and most servers take 25 MB. */
export const letterFilesBytesMax = 18 * 1024 * 1024;
/** For how long a letter can be undone after it was sent off. */
export const undoSeconds = 10;
/** Furthest into the future that a reply can be planned. */
export const plannedDaysMax = 365;

const Address = z.email().max(254).toLowerCase();
const Addresses = z.array(Address).max(recipientsMax);

/** To whom a letter goes and what it is about. */
export const NewLetter = z
  .strictObject({
    /** One of the mailbox's own addresses; null for the one that the customer wrote to. */
    from: Address.nullable().default(null),
    to: Addresses.min(1),
    cc: Addresses.default([]),
    bcc: Addresses.default([]),
    subject: z.string().trim().max(subjectMax),
    /** The number of the message that is passed on, with its files; null for an answer. */
    forwards: z.number().int().min(1).nullable().default(null),
  })
  .refine(({ to, cc, bcc }) => to.length + cc.length + bcc.length <= recipientsMax);
export type NewLetter = z.infer<typeof NewLetter>;

/** What a letter of ours says of itself. Only colleagues see who got a blind copy. */
export const SentLetter = z.object({
  from: z.string().nullable(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  subject: z.string(),
});
export type SentLetter = z.infer<typeof SentLetter>;

/** What a letter that is begun now would say, unless its writer says otherwise. */
export const LetterStart = z.object({
  /** The mailbox's own addresses, one of which it is sent from. */
  addresses: z.array(z.string()),
  from: z.string().nullable(),
  /** Whoever wrote last; empty when it is not clear who that is. */
  to: z.array(z.string()),
  /** Everybody else who got that mail. */
  cc: z.array(z.string()),
  subject: z.string(),
  signature: z.string(),
});
export type LetterStart = z.infer<typeof LetterStart>;

/** A reply that waits for its moment. */
export const HeldReply = z.object({
  clientMessageId: Id,
  conversationId: Id,
  memberId: Id,
  text: z.string(),
  fileIds: z.array(Id),
  letter: NewLetter.nullable(),
  sendsAt: Moment,
  /** Why it could not go out at its moment, in the reader's language; null while it waits. */
  refusal: z.string().nullable(),
});
export type HeldReply = z.infer<typeof HeldReply>;

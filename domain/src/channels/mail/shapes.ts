import { z } from 'zod';
import { Moment } from '../../kit/shapes.ts';

/** Somebody as a mail names them; the address is in lower case. */
export const MailAddress = z.object({ name: z.string().nullable(), address: z.string() });
export type MailAddress = z.infer<typeof MailAddress>;

/** What can be wrong with who a mail says it is from. */
export const letterWarnings = [
  'two-senders',
  'no-sender',
  'not-proven',
  'claims-to-be-us',
  'name-is-address',
  'reply-elsewhere',
  'stranger-in-thread',
] as const;
export type LetterWarning = (typeof letterWarnings)[number];

/** Why a machine and no person wrote it: RFC 3834 and what came before it. */
export const automaticKinds = ['auto-reply', 'list', 'bounce', 'delay', 'ours'] as const;
export type AutomaticKind = (typeof automaticKinds)[number];

const checks = ['pass', 'fail', 'none', 'unknown'] as const;
export type MailCheck = (typeof checks)[number];

/** Whether the sender's domain stands behind a mail: RFC 7208, 6376, 7489. */
export const MailVerdict = z.object({
  spf: z.enum(checks),
  dkim: z.enum(checks),
  dmarc: z.enum(checks),
  /** Who checked: ourselves, or the mailbox's own server. */
  by: z.enum(['us', 'mailbox', 'nobody']),
});
export type MailVerdict = z.infer<typeof MailVerdict>;

export const protections = ['smime-signed', 'smime-encrypted', 'pgp-signed', 'pgp-encrypted'] as const;

/** What the signature of a mail says; of one that nobody here can check nothing is known. */
export const LetterSignature = z.object({
  /** Whether the mail is as it was signed; unknown where the signature is of a kind, or by a key, that is not here. */
  state: z.enum(['intact', 'altered', 'unknown']),
  /** Whom the certificate names, and who says so. */
  by: z.string(),
  issuer: z.string(),
  /** Whose mail it may sign, in lower case. */
  addresses: z.array(z.string()),
  /** Whether an authority that this machine trusts stands behind it, today. */
  isTrusted: z.boolean(),
});
export type LetterSignature = z.infer<typeof LetterSignature>;

const LetterFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  /** Shown within the text. */
  isInline: z.boolean(),
});

/** A mail as the desk sees it beside its message: everything but its words. */
export const Letter = z.object({
  subject: z.string(),
  /** More or fewer than one: nobody knows who wrote. */
  from: z.array(MailAddress),
  replyTo: z.array(MailAddress),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  /** When the sender says it was written. */
  date: Moment.nullable(),
  messageId: z.string(),
  /** Oldest first; the mail it answers comes last. */
  references: z.array(z.string()),
  hasHtml: z.boolean(),
  /** Whether it carries along what it answers. */
  hasQuote: z.boolean(),
  /** How many pictures would be fetched from elsewhere. */
  remotePictures: z.number().int(),
  files: z.array(LetterFile),
  verdict: MailVerdict,
  warnings: z.array(z.enum(letterWarnings)),
  automatic: z.enum(automaticKinds).nullable(),
  protection: z.enum(protections).nullable(),
  /** Null where it has none that could be read; those kept before say nothing of it. */
  signature: LetterSignature.nullable().default(null),
  /** It could not be read; the mail as it came is all there is. */
  isUnreadable: z.boolean(),
  rawBytes: z.number().int(),
});
export type Letter = z.infer<typeof Letter>;

/** The words of a mail. */
export const LetterBody = z.object({
  /** The whole text, with what it carries along. */
  text: z.string(),
  /** Where in it the carried-along part begins, in UTF-16 units. */
  quotedFrom: z.number().int().nullable(),
  /**
   * Sanitised, to be framed all the same. Pictures within the mail stand as `data:`; those from elsewhere as
   * `<img data-remote="…">` without a source.
   */
  html: z.string().nullable(),
});
export type LetterBody = z.infer<typeof LetterBody>;

import type { LetterSignature, MailAddress, protections } from '@zhiyin/domain/channels';

/** What a delivery report says: RFC 3464. */
export interface Report {
  readonly action: string;
  readonly status: string;
  readonly recipient: string;
  readonly diagnostic: string;
  /** The Message-ID of what could not be delivered. */
  readonly original: string | null;
}

/** A file within a mail. */
export interface ReadFile {
  readonly name: string;
  readonly mediaType: string;
  readonly contentId: string | null;
  readonly isInline: boolean;
  readonly bytes: Uint8Array;
}

/** A mail that was read: plain data, as it comes back from the worker. */
export interface ReadMail {
  /** Fields in order, names in lower case, values unfolded. */
  readonly head: readonly (readonly [string, string])[];
  readonly subject: string;
  readonly from: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly date: string | null;
  /** With its angle brackets; null when it has none. */
  readonly messageId: string | null;
  /** Oldest first, what it answers last. */
  readonly references: readonly string[];
  readonly text: string;
  /** Where its text begins to carry along what it answers, in UTF-16 units; null where it carries nothing along. */
  readonly quotedFrom: number | null;
  readonly html: string | null;
  readonly remotePictures: number;
  /** Tokens of ours that stand anywhere in its words. */
  readonly marks: readonly string[];
  readonly files: readonly ReadFile[];
  readonly protection: (typeof protections)[number] | null;
  readonly signature: LetterSignature | null;
  readonly report: Report | null;
}

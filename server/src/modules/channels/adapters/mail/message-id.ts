import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a letter of ours says by its id: in which thread it stands, and which message it is. */
export interface OwnMail {
  readonly threadId: string;
  readonly messageId: string;
}

const hex = '([0-9a-f]{32})';
const ours = new RegExp(`^<?zy-${hex}-${hex}-${hex}@[^<>@\\s]+>?$`);

/**
 * The Message-ID of a letter of ours. Whoever answers it names it, and the proof in it keeps anybody from naming a
 * thread that they were never written to from.
 *
 * @param secret of the account alone
 * @param host the domain of the sending address
 */
export function makeMessageId(secret: string, { threadId, messageId }: OwnMail, host: string): string {
  const named = `${bare(threadId)}-${bare(messageId)}`;
  return `<zy-${named}-${proofOf(secret, named)}@${host}>`;
}

/** The letter of ours that an id names; null when it is no id of ours, or one that somebody made up. */
export function readMessageId(secret: string, id: string): OwnMail | null {
  const [, thread, message, proof] = ours.exec(id.trim().toLowerCase()) ?? [];
  if (!thread || !message || !proof) return null;
  const expected = proofOf(secret, `${thread}-${message}`);
  if (!timingSafeEqual(Buffer.from(proof), Buffer.from(expected))) return null;
  return { threadId: uuidOf(thread), messageId: uuidOf(message) };
}

/** 128 bits of it: nobody finds them by trying. */
function proofOf(secret: string, named: string): string {
  return createHmac('sha256', secret).update(`mail ${named}`).digest('hex').slice(0, 32);
}

function bare(id: string): string {
  return id.replaceAll('-', '').toLowerCase();
}

function uuidOf(bareId: string): string {
  return bareId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

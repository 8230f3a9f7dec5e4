import type { Session, VendorAnswer, VendorCall, Verdict } from '../adapter.ts';
import { openSealed } from './cipher.ts';
import { type Fields, readFields, textIn } from './fields.ts';
import { verdictOf } from './signature.ts';

/**
 * Whether a push of the open platform's is genuine. An account that is set up for the safe mode takes nothing else: in
 * the plain mode the signature says nothing of what was pushed.
 */
export function verifyPush({ answers, now }: Session, { query, bytes }: VendorCall): Verdict {
  const { timestamp = '', nonce = '', signature = '', msg_signature: sealedSignature = '' } = query;
  const signed = [answers['token'] ?? '', timestamp, nonce];
  if (answers['mode'] === 'plain') return verdictOf(signature, signed, timestamp, now);
  return verdictOf(sealedSignature, [...signed, sealedIn(bytes)], timestamp, now);
}

/** What the vendor wants to hear when the address is entered: in both modes the plain signature proves it. */
export function answerEcho({ answers, now }: Session, { method, query }: VendorCall): VendorAnswer | null {
  const { timestamp = '', nonce = '', signature = '', echostr } = query;
  if (method !== 'GET' || echostr === undefined) return null;
  const verdict = verdictOf(signature, [answers['token'] ?? '', timestamp, nonce], timestamp, now);
  return verdict === 'genuine' ? { status: 200, mediaType: 'text/plain', body: echostr } : null;
}

/** What a genuine push says, opened where it was sealed. @throws Error when it is sealed for somebody else. */
export function readPush({ answers }: Session, { bytes }: VendorCall): Fields {
  const text = bytes.toString('utf8');
  if (answers['mode'] === 'plain') return readFields(text);
  const opened = openSealed(answers['aeskey'] ?? '', sealedIn(bytes));
  if (opened.receiverId !== answers['appid']) throw new Error('sealed for another account');
  return readFields(opened.text);
}

/** What of a push is sealed; nothing where it cannot be read. */
function sealedIn(bytes: Buffer): string {
  try {
    return textIn(readFields(bytes.toString('utf8')), 'Encrypt');
  } catch {
    return '';
  }
}

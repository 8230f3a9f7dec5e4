import type { Session, VendorAnswer, VendorCall, Verdict } from '../adapter.ts';
import { openSealed } from '../tencent/cipher.ts';
import { type Fields, readFields, textIn } from '../tencent/fields.ts';
import { verdictOf } from '../tencent/signature.ts';

/** Whether a callback is genuine: what is sealed is signed with it. */
export function verifyKf(session: Session, call: VendorCall): Verdict {
  return verdict(session, call, sealedIn(call.bytes));
}

/** What WeCom wants to hear when the address is entered: what it had sealed, and nothing else. */
export function answerKfEcho(session: Session, call: VendorCall): VendorAnswer | null {
  const { echostr } = call.query;
  if (call.method !== 'GET' || echostr === undefined) return null;
  if (verdict(session, call, echostr) !== 'genuine') return null;
  return { status: 200, mediaType: 'text/plain', body: openFor(session, echostr) };
}

/** What a callback says. @throws Error when it was sealed for another company. */
export function readCallback(session: Session, { bytes }: VendorCall): Fields {
  return readFields(openFor(session, sealedIn(bytes)));
}

/** By what the vendor wants to be asked after a callback: its token, which is good for ten minutes, by the account. */
export function hintsIn(session: Session, call: VendorCall): Readonly<Record<string, string>> | null {
  const said = readCallback(session, call);
  if (textIn(said, 'Event') !== 'kf_msg_or_event') return null;
  return { [textIn(said, 'OpenKfId')]: `${session.now.getTime()} ${textIn(said, 'Token')}` };
}

const hintMs = 9 * 60_000;

/** The token of the latest callback for an account, while it is good. */
export function hintFor({ hints, now }: Session, openKfId: string): string | null {
  const [, heardAt = '', token = ''] = /^(\d+) (.+)$/.exec(hints[openKfId] ?? '') ?? [];
  return token !== '' && now.getTime() - Number(heardAt) < hintMs ? token : null;
}

function verdict({ answers, now }: Session, { query }: VendorCall, sealed: string): Verdict {
  const { timestamp = '', nonce = '', msg_signature: signature = '' } = query;
  return verdictOf(signature, [answers['token'] ?? '', timestamp, nonce, sealed], timestamp, now);
}

function openFor({ answers }: Session, sealed: string): string {
  const { text, receiverId } = openSealed(answers['aeskey'] ?? '', sealed);
  if (receiverId !== answers['corpid']) throw new Error('sealed for another company');
  return text;
}

function sealedIn(bytes: Buffer): string {
  try {
    return textIn(readFields(bytes.toString('utf8')), 'Encrypt');
  } catch {
    return '';
  }
}

import { isSignedBody, signatureHeader } from '#platform/webhooks/signature.ts';
import type { ChannelAdapter, Session, VendorCall, Verdict } from '../adapter.ts';
import { outcomeOf } from '../outcome-of.ts';
import { callShop, sendToShop } from './call-shop.ts';
import { manifest } from './manifest.ts';
import { readEvents } from './read-events.ts';
import { words } from './words.ts';

const secretLengthMin = 24;

/** Any system by signed HTTP calls: the channel that shows how the others are written. */
export const adapter: ChannelAdapter = {
  manifest,
  identitiesOf: 'account',
  isIdempotent: true,
  verify,
  parse: (_session, { bytes }) => readEvents(bytes),
  accepted: { status: 200, mediaType: 'application/json', body: '{"done":true}' },
  send: sendToShop,
  fetchFile: async ({ call }, { ref }) => {
    const { status, body } = await call(ref, { method: 'GET', answerBytesMax: 10 * 1024 * 1024 });
    if (status !== 200) throw new Error(`HTTP ${status}`);
    return body;
  },
  check: async (session) => {
    const id = `check-${session.now.getTime()}`;
    const answer = await callShop(session, { id, kind: 'check' }).catch(outcomeOf);
    if ('status' in answer) {
      const { status } = answer;
      if (status >= 200 && status < 300)
        return { ok: true, knownAs: new URL(session.answers['url'] ?? '').host };
      const failure = status === 401 || status === 403 ? 'credentials' : 'refused';
      return { ok: false, failure, detail: `HTTP ${status}` };
    }
    return { ok: false, failure: 'unreachable', detail: 'detail' in answer ? answer.detail : '' };
  },
  problemOf: ({ url, secret }) => {
    if (secret !== undefined && secret.length < secretLengthMin)
      return { question: 'secret', reason: words.secretShort };
    if (url !== undefined && !/^https?:\/\/[^/]/.test(url))
      return { question: 'url', reason: words.urlWrong };
    return null;
  },
};

/** A genuine signature of long ago is told apart from a forged one, so that a wrong clock is found. */
function verify({ answers, now }: Session, { headers, bytes }: VendorCall): Verdict {
  const signature = headers[signatureHeader] ?? '';
  const [secret, text] = [answers['secret'] ?? '', bytes.toString('utf8')];
  if (isSignedBody(secret, text, signature, now)) return 'genuine';
  const claimed = new Date(Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature)?.[1]) * 1000);
  return isSignedBody(secret, text, signature, claimed) ? 'stale' : 'forged';
}

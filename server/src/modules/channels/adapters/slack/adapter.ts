import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type {
  ChannelAdapter,
  Checked,
  FileRef,
  Profile,
  Session,
  VendorAnswer,
  VendorCall,
  Verdict,
} from '../adapter.ts';
import { baseOf, baseProblem } from '../kit/base-of.ts';
import { jsonOf } from '../kit/call-json.ts';
import { checkFailed } from '../kit/check-failed.ts';
import { isSame } from '../kit/is-same.ts';
import { manifest } from './manifest.ts';
import { readEvent } from './read-event.ts';
import { sendToThread } from './send.ts';
import { bearer, callSlack, refusedBy, usualBase } from './slack-api.ts';
import { words } from './words.ts';

const skewSeconds = 300;
const fileBytesMax = 25 * 1024 * 1024;

const Challenge = z.object({ type: z.literal('url_verification'), challenge: z.string().max(500) });
const Auth = z.object({ team: z.string().default(''), user: z.string().default('') });
const Person = z.object({
  user: z.object({
    real_name: z.string().optional(),
    name: z.string().optional(),
    locale: z.string().optional(),
  }),
});

/** A Slack app, for partners who have a channel with the shop. */
export const adapter: ChannelAdapter = {
  manifest,
  identitiesOf: 'account',
  isIdempotent: false,
  verify,
  challenge,
  parse: (_session, { bytes }) => readEvent(bytes),
  send: sendToThread,
  fetchFile,
  check,
  profileOf,
  namesOf: ({ token = '' }) => [{ question: 'token', is: [token] }],
  problemOf: ({ secret, token, base }) => {
    if (secret !== undefined && !/^[0-9a-z]{32}$/i.test(secret))
      return { question: 'secret', reason: words.secretWrong };
    if (token !== undefined && !/^xox[a-z]-\S{10,}$/.test(token))
      return { question: 'token', reason: words.tokenWrong };
    return baseProblem('base', base);
  },
};

/** A genuine signature of long ago is told apart from a forged one, so that a wrong clock is found. */
function verify({ answers, now }: Session, { headers, bytes }: VendorCall): Verdict {
  const moment = headers['x-slack-request-timestamp'] ?? '';
  const signed = createHmac('sha256', answers['secret'] ?? '');
  const signature = `v0=${signed.update(`v0:${moment}:`).update(bytes).digest('hex')}`;
  if (!isSame(headers['x-slack-signature'] ?? '', signature)) return 'forged';
  return Math.abs(now.getTime() / 1000 - Number(moment)) <= skewSeconds ? 'genuine' : 'stale';
}

/** Slack's question comes signed, as everything of Slack's. */
function challenge(_session: Session, { bytes }: VendorCall): VendorAnswer | null {
  const asked = Challenge.safeParse(jsonOf(bytes));
  return asked.success ? { status: 200, mediaType: 'text/plain', body: asked.data.challenge } : null;
}

async function check(session: Session): Promise<Checked> {
  try {
    const answer = await callSlack(session, 'auth.test', { json: {} });
    if (answer.ok) {
      const { user, team } = Auth.parse(answer.result);
      return { ok: true, knownAs: `@${user} · ${team}` };
    }
    const { kind } = refusedBy(answer);
    const failure = kind === 'unauthorised' ? 'credentials' : kind === 'again' ? 'unreachable' : 'refused';
    return { ok: false, failure, detail: answer.error };
  } catch (error) {
    return checkFailed(error);
  }
}

async function profileOf(session: Session, user: string): Promise<Profile | null> {
  const answer = await callSlack(session, 'users.info', { query: { user, include_locale: 'true' } });
  if (!answer.ok) return null;
  const { real_name, name, locale = null } = Person.parse(answer.result).user;
  return { name: real_name ?? name ?? null, language: locale };
}

async function fetchFile(session: Session, { ref }: FileRef): Promise<Buffer> {
  const { status, headers, body } = await session.call(ref, {
    method: 'GET',
    headers: isSlacks(session, ref) ? bearer(session) : {},
    answerBytesMax: fileBytesMax,
    timeoutSeconds: 25,
  });
  // Without the right it shows its page for signing in.
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html');
  if (status !== 200 || isPage) throw new Error(`HTTP ${status}`);
  return body;
}

/** Whether an address is Slack's, or of the interface that was set up: nobody else is shown our token. */
function isSlacks(session: Session, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (protocol === 'https:' && /(^|\.)slack\.com$/.test(hostname)) return true;
  const base = baseOf(session, 'base', usualBase);
  return URL.canParse(base) && new URL(base).origin === origin;
}

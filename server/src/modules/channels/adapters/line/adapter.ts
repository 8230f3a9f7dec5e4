import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ChannelAdapter, Checked, FileRef, Profile, Session, VendorCall, Verdict } from '../adapter.ts';
import { baseOf, baseProblem } from '../kit/base-of.ts';
import { checkFailed } from '../kit/check-failed.ts';
import { isSame } from '../kit/is-same.ts';
import { bearer, callLine, detailOf, usualDataBase } from './line-api.ts';
import { manifest } from './manifest.ts';
import { readEvents } from './read-events.ts';
import { sendToUser } from './send.ts';
import { words } from './words.ts';

const fileBytesMax = 25 * 1024 * 1024;

const Bot = z.object({ displayName: z.string(), basicId: z.string().default('') });
const Endpoint = z.object({ active: z.boolean() });
const Person = z.object({ displayName: z.string(), language: z.string().optional() });

/** A LINE Official Account. */
export const adapter: ChannelAdapter = {
  manifest,
  identitiesOf: 'account',
  // The first answer may have gone by a reply token, which LINE knows no key for.
  isIdempotent: (_session, { written, address }) => written.sentSince > 0 || !address['replyToken'],
  verify,
  parse: (_session, { bytes }) => readEvents(bytes),
  send: sendToUser,
  fetchFile,
  check,
  profileOf,
  namesOf: ({ secret = '' }) => [{ question: 'secret', is: [secret] }],
  problemOf: ({ secret, token, base, data }) => {
    if (secret !== undefined && !/^[0-9a-f]{32}$/i.test(secret))
      return { question: 'secret', reason: words.secretWrong };
    if (token !== undefined && !/^\S{30,}$/.test(token))
      return { question: 'token', reason: words.tokenWrong };
    return baseProblem('base', base) ?? baseProblem('data', data);
  },
};

/** LINE signs the body and says no moment: what comes again is known by its id. */
function verify({ answers }: Session, { headers, bytes }: VendorCall): Verdict {
  const signature = createHmac('sha256', answers['secret'] ?? '')
    .update(bytes)
    .digest('base64');
  return isSame(headers['x-line-signature'] ?? '', signature) ? 'genuine' : 'forged';
}

async function check(session: Session): Promise<Checked> {
  try {
    const bot = await callLine(session, 'GET', '/v2/bot/info');
    if (bot.status === 401) return { ok: false, failure: 'credentials', detail: detailOf(bot) };
    if (bot.status !== 200) return { ok: false, failure: 'unreachable', detail: detailOf(bot) };
    const place = '/v2/bot/channel/webhook/endpoint';
    const told = await callLine(session, 'PUT', place, { endpoint: session.callbackUrl });
    if (told.status !== 200) return { ok: false, failure: 'refused', detail: detailOf(told) };
    const endpoint = Endpoint.parse((await callLine(session, 'GET', place)).json);
    if (!endpoint.active) return { ok: false, failure: 'refused', detail: '“Use webhook” is off' };
    const { displayName, basicId } = Bot.parse(bot.json);
    return { ok: true, knownAs: `${displayName} ${basicId}`.trim() };
  } catch (error) {
    return checkFailed(error);
  }
}

async function profileOf(session: Session, userId: string): Promise<Profile | null> {
  const { status, json } = await callLine(session, 'GET', `/v2/bot/profile/${encodeURIComponent(userId)}`);
  if (status !== 200) return null;
  const { displayName: name, language = null } = Person.parse(json);
  return { name, language };
}

async function fetchFile(session: Session, { ref }: FileRef): Promise<Buffer> {
  const isElsewhere = ref.startsWith('https://');
  const own = `${baseOf(session, 'data', usualDataBase)}/v2/bot/message/${ref}/content`;
  const { status, body } = await session.call(isElsewhere ? ref : own, {
    method: 'GET',
    headers: isElsewhere ? {} : bearer(session),
    answerBytesMax: fileBytesMax,
    timeoutSeconds: 25,
  });
  if (status !== 200) throw new Error(`HTTP ${status}`);
  return body;
}

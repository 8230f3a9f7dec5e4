import { z } from 'zod';
import type { ChannelAdapter, Checked, FileRef, Session } from '../adapter.ts';
import { baseOf, baseProblem } from '../kit/base-of.ts';
import { checkFailed } from '../kit/check-failed.ts';
import { challenge, verify } from './callback.ts';
import { manifest } from './manifest.ts';
import { authorisation } from './oauth1.ts';
import { pullMessages } from './pull.ts';
import { callApart, readCall } from './read-call.ts';
import { sendToPerson } from './send.ts';
import { subscribe } from './subscribe.ts';
import { words } from './words.ts';
import { callX, detailOf, keysOf, ownId, refusedBy, usualBase } from './x-api.ts';

const fileBytesMax = 25 * 1024 * 1024;
const Me = z.object({ data: z.object({ id: z.string(), username: z.string() }) });

/** Direct messages of an account on X, which X calls for or which is asked for. */
export const adapter: ChannelAdapter = {
  manifest,
  identitiesOf: 'vendor',
  isIdempotent: false,
  verify,
  challenge,
  parse: (session, { bytes }) => readCall(bytes, ownId(session)),
  apart: callApart,
  send: sendToPerson,
  fetchFile,
  check,
  pull: pullMessages,
  namesOf: ({ token = '' }) => [{ question: 'token', is: [token] }],
  problemOf: (answers) => {
    const { key, secret, token, base } = answers;
    if (key !== undefined && !/^\w{15,100}$/.test(key)) return { question: 'key', reason: words.keyWrong };
    if (secret !== undefined && !isSecret(secret)) return { question: 'secret', reason: words.secretWrong };
    if (token !== undefined && !/^\d{1,20}-\w{20,100}$/.test(token))
      return { question: 'token', reason: words.tokenWrong };
    const ofToken = answers['token-secret'];
    if (ofToken !== undefined && !isSecret(ofToken))
      return { question: 'token-secret', reason: words.secretWrong };
    return baseProblem('base', base);
  },
};

const isSecret = (typed: string): boolean => /^\w{30,100}$/.test(typed);

async function check(session: Session): Promise<Checked> {
  try {
    const answer = await callX(session, '/2/users/me', { method: 'GET' });
    if (answer.status >= 300) {
      const { kind } = refusedBy(answer, session.now);
      const failure = kind === 'unauthorised' ? 'credentials' : kind === 'again' ? 'unreachable' : 'refused';
      return { ok: false, failure, detail: detailOf(answer) };
    }
    const { data } = Me.parse(answer.json);
    const refused = session.answers['reception'] === 'called' ? await subscribe(session) : null;
    return refused ?? { ok: true, knownAs: `@${data.username}` };
  } catch (error) {
    return checkFailed(error);
  }
}

/** What is attached to a direct message is shown to its two people alone, so the call is signed. */
async function fetchFile(session: Session, { ref }: FileRef): Promise<Buffer> {
  const { status, body } = await session.call(ref, {
    method: 'GET',
    headers: isOfX(session, ref)
      ? { authorization: authorisation(keysOf(session), 'GET', ref, session.now) }
      : {},
    answerBytesMax: fileBytesMax,
    timeoutSeconds: 25,
  });
  if (status !== 200) throw new Error(`HTTP ${status}`);
  return body;
}

/** Whether an address is X's, or of the interface that was set up: nobody else is shown what we sign. */
function isOfX(session: Session, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (protocol === 'https:' && /(^|\.)(twitter|x|twimg)\.com$/.test(hostname)) return true;
  const base = baseOf(session, 'base', usualBase);
  return URL.canParse(base) && new URL(base).origin === origin;
}

import type { ChannelAdapter, Session, VendorAnswer, VendorCall, Verdict } from '../adapter.ts';
import { baseProblem } from '../kit/base-of.ts';
import { verdictOf } from '../tencent/signature.ts';
import { checkWeibo, fetchFromFan, replyToFan } from './call-weibo.ts';
import { manifest } from './manifest.ts';
import { readFansPush } from './read-push.ts';
import { words } from './words.ts';

/** Weibo's fans service: pushes are signed as WeChat's are, with the app's secret in the place of a token. */
export const adapter: ChannelAdapter = {
  manifest,
  identitiesOf: 'account',
  isIdempotent: false,
  verify,
  challenge: answerEcho,
  parse: (_session, { bytes }) => readFansPush(bytes.toString('utf8')),
  send: replyToFan,
  fetchFile: fetchFromFan,
  check: checkWeibo,
  namesOf: ({ token = '' }) => [{ question: 'token', is: [token] }],
  problemOf: ({ secret, token, base }) => {
    if (secret !== undefined && !/^[\da-z]{8,100}$/i.test(secret))
      return { question: 'secret', reason: words.appSecretWrong };
    if (token !== undefined && !/^[\w.-]{10,200}$/.test(token))
      return { question: 'token', reason: words.accessTokenWrong };
    return baseProblem('base', base);
  },
};

function verify({ answers, now }: Session, { query }: VendorCall): Verdict {
  const { timestamp = '', nonce = '', signature = '' } = query;
  return verdictOf(signature, [answers['secret'] ?? '', timestamp, nonce], timestamp, now);
}

function answerEcho(session: Session, call: VendorCall): VendorAnswer | null {
  const { echostr } = call.query;
  if (call.method !== 'GET' || echostr === undefined || verify(session, call) !== 'genuine') return null;
  return { status: 200, mediaType: 'text/plain', body: echostr };
}

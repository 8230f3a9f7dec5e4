import type { ChannelAdapter } from '../adapter.ts';
import { baseProblem } from '../kit/base-of.ts';
import { fetchMedia } from '../tencent/media.ts';
import { secretProblem } from '../tencent/set-up.ts';
import { authoriseKf, checkKf, kfBaseOf, kfProfile } from './call-kf.ts';
import { answerKfEcho, hintsIn, readCallback, verifyKf } from './callback.ts';
import { manifest } from './manifest.ts';
import { pullKf } from './pull.ts';
import { sendKf } from './send.ts';
import { words } from './words.ts';

/** WeCom's customer service in WeChat: a callback says that something came, and the log is read. */
export const adapter: ChannelAdapter = {
  manifest,
  identitiesOf: 'account',
  isIdempotent: true,
  verify: verifyKf,
  challenge: answerKfEcho,
  parse: (session, call) => {
    readCallback(session, call);
    return [];
  },
  heard: hintsIn,
  accepted: { status: 200, mediaType: 'text/plain', body: 'success' },
  pull: pullKf,
  send: sendKf,
  fetchFile: (session, { ref }) => fetchMedia(session, kfBaseOf(session), ref),
  profileOf: kfProfile,
  authorise: authoriseKf,
  check: checkKf,
  namesOf: ({ corpid = '', kfid }) =>
    kfid === undefined ? [{ question: 'corpid', is: [corpid] }] : [{ question: 'kfid', is: [corpid, kfid] }],
  problemOf: ({ corpid, secret, token, aeskey, kfid, base }) => {
    if (corpid !== undefined && !/^w[\da-z]{10,40}$/i.test(corpid))
      return { question: 'corpid', reason: words.corpIdWrong };
    if (secret !== undefined && !/^[\w-]{16,100}$/.test(secret))
      return { question: 'secret', reason: words.secretWrong };
    if (kfid !== undefined && !/^wk[\w-]{6,60}$/.test(kfid))
      return { question: 'kfid', reason: words.openKfIdWrong };
    return secretProblem(token, aeskey) ?? baseProblem('base', base);
  },
};

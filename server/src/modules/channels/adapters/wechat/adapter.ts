import type { ChannelAdapter } from '../adapter.ts';
import { fetchMedia } from '../tencent/media.ts';
import { answerEcho, readPush, verifyPush } from '../tencent/open-push.ts';
import { sendOpen } from '../tencent/open-send.ts';
import { openProblem } from '../tencent/open-set-up.ts';
import { authoriseOpen, checkOpen, openBaseOf } from '../tencent/open-token.ts';
import { manifest } from './manifest.ts';
import { readOfficialPush } from './read-push.ts';

/** A WeChat official account: it is told everything at once, and answers later by an interface of its own. */
export const adapter: ChannelAdapter = {
  manifest,
  identitiesOf: 'account',
  isIdempotent: false,
  verify: verifyPush,
  challenge: answerEcho,
  parse: (session, call) => readOfficialPush(readPush(session, call)),
  accepted: { status: 200, mediaType: 'text/plain', body: 'success' },
  send: sendOpen,
  fetchFile: (session, { ref }) => fetchMedia(session, openBaseOf(session), ref),
  authorise: authoriseOpen,
  check: checkOpen,
  problemOf: openProblem,
};

import type { ChannelAdapter, InboundEvent, Manifest } from '../adapter.ts';
import { fetchMedia } from './media.ts';
import { answerEcho, readPush, verifyPush } from './open-push.ts';
import { sendOpen } from './open-send.ts';
import { openProblem } from './open-set-up.ts';
import { authoriseOpen, checkOpen, openBaseOf } from './open-token.ts';

type Push = ReturnType<typeof readPush>;

/**
 * A channel of WeChat's open platform: it is told everything at once, and answers later by an interface of its own. They
 * differ in what they can do and in what their pushes say.
 */
export function openAdapter(
  manifest: Manifest,
  read: (push: Push) => readonly InboundEvent[],
): ChannelAdapter {
  return {
    manifest,
    identitiesOf: 'account',
    isIdempotent: false,
    verify: verifyPush,
    challenge: answerEcho,
    parse: (session, call) => read(readPush(session, call)),
    accepted: { status: 200, mediaType: 'text/plain', body: 'success' },
    send: sendOpen,
    fetchFile: (session, { ref }) => fetchMedia(session, openBaseOf(session), ref),
    authorise: authoriseOpen,
    check: checkOpen,
    namesOf: ({ appid = '' }) => [{ question: 'appid', is: [appid] }],
    problemOf: openProblem,
  };
}

import { signInWords } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Ground } from '../context.ts';
import type { Exchange } from '../http/serve.ts';
import { Refusal } from '../refusal.ts';
import { cookieNames, handOnCookies, setCookie } from './cookies.ts';
import type { Library } from './library/library.ts';
import { asking } from './library/library-errors.ts';
import { libraryHeaders } from './library/library-headers.ts';
import type { Sessions } from './sessions/sessions.ts';
import { rememberDevice, triesOf } from './tries/known-device.ts';
import { steadyFailure } from './tries/steady.ts';
import { counted, forgetTries, giveBackTry, networkOf, patience, takeTry } from './tries/throttle.ts';
import { findUser } from './users.ts';

/** What became of an attempt to sign in. */
export interface SignedIn {
  readonly state: 'signed-in' | 'second-factor';
  readonly userId: string;
}

const Answer = z.union([
  z.object({ twoFactorRedirect: z.literal(true) }),
  z.object({ user: z.object({ id: z.string() }) }),
]);

/**
 * Checks address and password, and sets the cookie of a new session, or of a second step. A session the browser
 * already had ends, so that nobody can plant one.
 *
 * `onWrong` is told whose password was not right, within that time.
 *
 * @throws Refusal `unknown` for a wrong one of either, after the same time; `limit` after too many.
 */
export async function signIn(
  library: Library,
  sessions: Sessions,
  ground: Ground,
  { email, password }: { email: string; password: string },
  exchange: Exchange,
  onWrong: (userId: string) => Promise<void> = async () => undefined,
): Promise<SignedIn> {
  const { config } = ground.system;
  const given = exchange.request.headers;
  const fromAddress = counted(patience.address, networkOf(ground.address));
  const ofAccount = triesOf(ground, given, email);
  await takeTry(ground, fromAddress);
  await takeTry(ground, ofAccount);

  const headers = libraryHeaders(config, given, null, ground);
  const asked = library.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
  const answered = await steadyFailure(wrongMs, () =>
    asking(asked).catch(async (error: unknown) => {
      const user = await findUser(library, email);
      if (user && error instanceof Refusal) await onWrong(user.userId);
      throw error;
    }),
  );
  const answer = Answer.parse(answered.response);

  await forgetTries(ground, ofAccount);
  await giveBackTry(ground, fromAddress);
  await endPlanted(sessions, exchange);
  handOnCookies(exchange, config, answered.headers);
  if ('user' in answer) {
    rememberDevice(ground, exchange, email);
    return { state: 'signed-in', userId: answer.user.id };
  }
  const user = await findUser(library, email);
  if (!user) throw new Refusal('unknown', signInWords.wrongPassword);
  return { state: 'second-factor', userId: user.userId };
}

/** A wrong password is answered no earlier than this, whatever was found. */
const wrongMs = 250;

/** Ends the session that the request carries, if any, and takes its cookies back. */
export async function signOut(
  sessions: Sessions,
  ground: Ground,
  exchange: Exchange,
): Promise<{ userId: string } | null> {
  const { config } = ground.system;
  const ended = await endPlanted(sessions, exchange);
  const names = cookieNames(config);
  for (const name of [names.session, names.secondFactor]) setCookie(exchange, config, name, '', 0);
  return ended;
}

async function endPlanted(sessions: Sessions, exchange: Exchange): Promise<{ userId: string } | null> {
  const before = await sessions.sessionOf(exchange.request.headers);
  if (!before) return null;
  await sessions.revokeSession(before.userId, before.sessionId).catch(ignoreMissing);
  return { userId: before.userId };
}

function ignoreMissing(error: unknown): void {
  if (error instanceof Refusal && error.kind === 'missing') return;
  throw error;
}

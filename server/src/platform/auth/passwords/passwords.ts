import { signInWords } from '@zhiyin/domain/platform';
import type { Ground } from '../../context.ts';
import type { Exchange } from '../../http/serve.ts';
import { Refusal } from '../../refusal.ts';
import { handOnCookies } from '../cookies.ts';
import { type Library, ticketsOf } from '../library/library.ts';
import { asking } from '../library/library-errors.ts';
import { libraryHeaders } from '../library/library-headers.ts';
import { announceSessionsChanged } from '../rights.ts';
import { steady } from '../tries/steady.ts';
import { counted, forgetTries, networkOf, patience, takeTry, tryTake } from '../tries/throttle.ts';
import { type User, userOf } from '../users.ts';
import { requireGoodPassword } from './good-password.ts';
import { reasking } from './reasking.ts';

/** Asks for the current password, sets the new one, ends every other session and gives this one a new cookie. */
export async function changePassword(
  library: Library,
  ground: Ground,
  { userId, current, password }: { userId: string; current: string; password: string },
  exchange: Exchange,
): Promise<void> {
  const { config } = ground.system;
  const user = await userOf(library, userId);
  requireGoodPassword(password, user ? [user.email, user.name] : [], ground.locale);
  const headers = libraryHeaders(config, exchange.request.headers, 'session', ground);
  const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
  const request = { body, headers, returnHeaders: true } as const;
  const { headers: set } = await reasking(ground, userId, () => library.api.changePassword(request));
  handOnCookies(exchange, config, set);
  await forgetLinks(library, userId);
  await announceSessionsChanged(ground.system, { userId });
}

/** Hands a reset link's token on to the person it is for. */
export type SendReset = (user: User, token: string) => Promise<void>;

/** An answer to a request for a reset takes this long, whether or not there is such an account. */
const requestMs = 400;

/**
 * Sends a link to set a new password, if the address has an account. Answers the same, after the same time, if not.
 *
 * @throws Refusal `limit` when one network asks for too many.
 */
export async function requestReset(
  library: Library,
  ground: Ground,
  email: string,
  send: SendReset,
): Promise<void> {
  await takeTry(ground, counted(patience.resetAddress, networkOf(ground.address)));
  await steady(requestMs, async () => {
    const waitSeconds = await tryTake(ground, counted(patience.resetAccount, email));
    if (waitSeconds > 0) return;
    const made = await makeReset(library, email);
    if (made) await send(made.user, made.token);
  });
}

/** Makes a token with which the account's password can be set once, within half an hour; null without an account. */
export async function makeReset(
  library: Library,
  email: string,
): Promise<{ user: User; token: string } | null> {
  const [ticket] = await ticketsOf(() => asking(library.api.requestPasswordReset({ body: { email } })));
  const user = ticket ? await userOf(library, ticket.userId) : null;
  return ticket && user ? { user, token: ticket.token } : null;
}

/**
 * Sets a new password with a token from a link, once. Ends every session; two-step sign-in stays on.
 *
 * @throws Refusal `missing` for a token that is none, was used or has expired; `invalid` for a bad password.
 */
export async function resetPassword(
  library: Library,
  ground: Ground,
  { token, password }: { token: string; password: string },
): Promise<{ userId: string }> {
  const user = await holderOf(library, token);
  if (!user) throw new Refusal('missing', signInWords.linkUsed);
  requireGoodPassword(password, [user.email, user.name], ground.locale);
  await asking(library.api.resetPassword({ body: { token, newPassword: password } }));
  await forgetLinks(library, user.userId);
  await forgetTries(ground, counted(patience.account, user.email));
  await announceSessionsChanged(ground.system, { userId: user.userId });
  return { userId: user.userId };
}

async function holderOf(library: Library, token: string): Promise<User | null> {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const { internalAdapter } = await library.$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!found || found.expiresAt <= new Date()) return null;
  return userOf(library, found.value);
}

/** With a new password, links that were sent before and second steps that had begun are worth nothing. */
async function forgetLinks(library: Library, userId: string): Promise<void> {
  const { adapter } = await library.$context;
  await adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: userId }] });
}

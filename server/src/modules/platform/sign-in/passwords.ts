import { say } from '@zhiyin/domain/kit';
import { passwordChanged, passwordReset, resetRequested, signInWords } from '@zhiyin/domain/platform';
import { membershipsOf } from '#modules/people';
import { asSystem, requireSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import { publicOrigin } from '#platform/auth/cookies.ts';
import type { User } from '#platform/auth/users.ts';
import type { Context, Ground } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import type { System } from '#platform/system.ts';
import { announceForUser } from './announce-for-user.ts';
import { requireSession } from './require-session.ts';

/** Sets the caller's password anew; every other session ends. */
export async function changePassword(
  ctx: Context,
  given: { current: string; password: string },
  exchange: Exchange,
): Promise<{ done: true }> {
  const { userId } = await requireSession(ctx, exchange);
  await authOf(ctx.system).changePassword(ctx, { userId, ...given }, exchange);
  await announceForUser(ctx, userId, passwordChanged);
  return { done: true };
}

/** Mails a link to set a new password, if the address has an account; answers the same if not. */
export async function requestReset(ground: Ground, { email }: { email: string }): Promise<{ done: true }> {
  await authOf(ground.system).requestReset(ground, email, (user, token) => send(ground, user, token));
  return { done: true };
}

/** The address at which a reset token can be used. */
export function resetLink(system: System, token: string): string {
  return `${publicOrigin(system.config)}/console/reset-password#token=${token}`;
}

/** Sets a new password with the token of a link. */
export async function resetPassword(
  ground: Ground,
  given: { token: string; password: string },
): Promise<{ done: true }> {
  const { userId } = await authOf(ground.system).resetPassword(ground, given);
  await announceForUser(ground, userId, passwordReset);
  return { done: true };
}

/** The mail leaves from the account's first shop; an account without a shop has nothing to sign in to. */
async function send(ground: Ground, user: User, token: string): Promise<void> {
  const [home] = await membershipsOf(ground.system, user.userId);
  if (!home) return;
  await post(asSystem(ground, home.workspaceId, 'reset'), home.memberId, user, token);
}

async function post(ctx: Context, memberId: string, user: User, token: string): Promise<void> {
  requireSystem(ctx);
  await transact(ctx, async (tx) => {
    await queueMail(tx, {
      to: user.email,
      subject: say(signInWords.resetSubject, tx.locale),
      body: say(signInWords.resetBody, tx.locale, { name: user.name }),
      link: resetLink(tx.system, token),
    });
    await announce(tx, resetRequested, { memberId });
  });
}

import { recoveryCodeUsed, signedIn, signedOut, signInRefused } from '@zhiyin/domain/platform';
import { authOf } from '#platform/auth/auth.ts';
import type { Ground } from '#platform/context.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { announceForUser } from './announce-for-user.ts';

/** Checks address and password; the answer says whether a second factor is still asked for. */
export async function signIn(
  ground: Ground,
  given: { email: string; password: string },
  exchange: Exchange,
): Promise<{ state: 'signed-in' | 'second-factor' }> {
  const onWrong = (userId: string) => announceForUser(ground, userId, signInRefused);
  const { state, userId } = await authOf(ground.system).signIn(ground, given, exchange, onWrong);
  if (state === 'signed-in') await announceForUser(ground, userId, signedIn);
  return { state };
}

/** Checks a code of the second step. */
export async function verifySecondFactor(
  ground: Ground,
  { code }: { code: string },
  exchange: Exchange,
): Promise<{ done: true }> {
  const { userId, isRecoveryCode } = await authOf(ground.system).verifySecondFactor(ground, code, exchange);
  if (isRecoveryCode) await announceForUser(ground, userId, recoveryCodeUsed);
  await announceForUser(ground, userId, signedIn);
  return { done: true };
}

/** Ends the caller's session, if there is one. */
export async function signOut(ground: Ground, exchange: Exchange): Promise<{ done: true }> {
  const ended = await authOf(ground.system).signOut(ground, exchange);
  if (ended) await announceForUser(ground, ended.userId, signedOut);
  return { done: true };
}

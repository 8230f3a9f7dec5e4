import { recoveryCodesRenewed, twoFactorDisabled, twoFactorEnabled } from '@zhiyin/domain/platform';
import { authOf } from '#platform/auth/auth.ts';
import type { Context } from '#platform/context.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { announceForUser } from './announce-for-user.ts';
import { requireSession } from './require-session.ts';

/** Whether the caller's two-step sign-in is on, and how many recovery codes are left. */
export async function getTwoFactor(
  ctx: Context,
  exchange: Exchange,
): Promise<{ isOn: boolean; recoveryCodesLeft: number }> {
  const { userId } = await requireSession(ctx, exchange);
  const auth = authOf(ctx.system);
  const isOn = (await auth.userOf(userId))?.isTwoFactorOn ?? false;
  return { isOn, recoveryCodesLeft: isOn ? await auth.recoveryCodesLeft(userId) : 0 };
}

/** Begins to set two-step sign-in up; it is on once a first code was given. */
export async function enableTwoFactor(
  ctx: Context,
  { password }: { password: string },
  exchange: Exchange,
): Promise<{ uri: string; secret: string; recoveryCodes: string[] }> {
  const { userId } = await requireSession(ctx, exchange);
  const begun = await authOf(ctx.system).enableTwoFactor(ctx, { userId, password }, exchange);
  return { ...begun, secret: new URL(begun.uri).searchParams.get('secret') ?? '' };
}

/** Turns two-step sign-in on. */
export async function confirmTwoFactor(
  ctx: Context,
  { code }: { code: string },
  exchange: Exchange,
): Promise<{ done: true }> {
  const { userId } = await requireSession(ctx, exchange);
  await authOf(ctx.system).confirmTwoFactor(ctx, code, exchange);
  await announceForUser(ctx, userId, twoFactorEnabled);
  return { done: true };
}

/** Turns two-step sign-in off. */
export async function disableTwoFactor(
  ctx: Context,
  { password }: { password: string },
  exchange: Exchange,
): Promise<{ done: true }> {
  const { userId } = await requireSession(ctx, exchange);
  await authOf(ctx.system).disableTwoFactor(ctx, { userId, password }, exchange);
  await announceForUser(ctx, userId, twoFactorDisabled);
  return { done: true };
}

/** Makes new recovery codes. */
export async function renewRecoveryCodes(
  ctx: Context,
  { password }: { password: string },
  exchange: Exchange,
): Promise<{ recoveryCodes: string[] }> {
  const { userId } = await requireSession(ctx, exchange);
  const given = { userId, password };
  const recoveryCodes = await authOf(ctx.system).renewRecoveryCodes(ctx, given, exchange);
  await announceForUser(ctx, userId, recoveryCodesRenewed);
  return { recoveryCodes };
}

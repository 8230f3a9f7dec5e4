import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';

const Member = z.object({ memberId: Id });

/** What happened to a person's access: for the audit trail alone, and without any personal data. */
function access<Payload extends z.ZodType>(name: string, payload: Payload, zh: string, en: string) {
  return fact({ kind: `platform.${name}`, payload, words: { zh, en }, seenWith: null, subject: 'memberId' });
}

export const signedIn = access('signed-in', Member, '已登录', 'Signed in');
export const signInRefused = access('sign-in-refused', Member, '登录被拒绝', 'Sign-in refused');
export const signedOut = access('signed-out', Member, '已退出登录', 'Signed out');
export const sessionsRevoked = access(
  'sessions-revoked',
  Member.extend({ count: z.number().int() }),
  '已结束其他登录',
  'Sessions ended',
);
export const passwordChanged = access('password-changed', Member, '已修改密码', 'Password changed');
export const resetRequested = access('reset-requested', Member, '已申请重设密码', 'Password reset asked for');
export const passwordReset = access('password-reset', Member, '已重设密码', 'Password reset');
export const twoFactorEnabled = access('two-factor-enabled', Member, '已开启两步验证', 'Two-step sign-in on');
export const twoFactorDisabled = access(
  'two-factor-disabled',
  Member,
  '已关闭两步验证',
  'Two-step sign-in off',
);
export const recoveryCodeUsed = access('recovery-code-used', Member, '已使用恢复码', 'Recovery code used');
export const recoveryCodesRenewed = access(
  'recovery-codes-renewed',
  Member,
  '已更换恢复码',
  'Recovery codes renewed',
);

/** Every fact about signing in. */
export const signInFacts = [
  signedIn,
  signInRefused,
  signedOut,
  sessionsRevoked,
  passwordChanged,
  resetRequested,
  passwordReset,
  twoFactorEnabled,
  twoFactorDisabled,
  recoveryCodeUsed,
  recoveryCodesRenewed,
] as const;

import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';

/** Long enough for every password we accept; what is longer was never one of ours. */
const password = z.string().max(1000);

export const signIn = endpoint('platform.sign-in', {
  method: 'POST',
  path: '/sign-in',
  may: 'anyone',
  words: { zh: '登录', en: 'Sign in' },
  body: z.strictObject({ email: z.string().max(254), password }),
  /** `second-factor` asks for a code by `POST /sign-in/second-factor`; until then nobody is signed in. */
  response: z.object({ state: z.enum(['signed-in', 'second-factor']) }),
});

export const verifySecondFactor = endpoint('platform.verify-second-factor', {
  method: 'POST',
  path: '/sign-in/second-factor',
  may: 'anyone',
  words: { zh: '输入两步验证码登录', en: 'Give the second factor' },
  /** Six digits of an authenticator, or a recovery code. */
  body: z.strictObject({ code: z.string().trim().min(1).max(40) }),
  response: Done,
});

export const signOut = endpoint('platform.sign-out', {
  method: 'POST',
  path: '/sign-out',
  may: 'anyone',
  words: { zh: '退出登录', en: 'Sign out' },
  response: Done,
});

export const requestReset = endpoint('platform.request-reset', {
  method: 'POST',
  path: '/password/forgotten',
  may: 'anyone',
  words: { zh: '申请重设密码', en: 'Ask for a link to reset the password' },
  body: z.strictObject({ email: z.email().max(254) }),
  /** The same whether or not the address has an account. */
  response: Done,
});

export const resetPassword = endpoint('platform.reset-password', {
  method: 'POST',
  path: '/password/reset',
  may: 'anyone',
  words: { zh: '用链接重设密码', en: 'Set a new password with a link' },
  body: z.strictObject({ token: z.string().max(200), password }),
  response: Done,
});

export const changePassword = endpoint('platform.change-password', {
  method: 'PUT',
  path: '/me/password',
  may: 'member',
  words: { zh: '修改密码', en: 'Change one’s password' },
  body: z.strictObject({ current: password, password }),
  response: Done,
});

export const Session = z.object({
  sessionId: Id,
  createdAt: Moment,
  lastSeenAt: Moment,
  expiresAt: Moment,
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const listSessions = endpoint('platform.list-sessions', {
  method: 'GET',
  path: '/me/sessions',
  may: 'member',
  words: { zh: '列出自己的登录', en: 'List one’s own sessions' },
  response: z.object({ items: z.array(Session) }),
});

export const revokeSession = endpoint('platform.revoke-session', {
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  may: 'member',
  words: { zh: '结束自己的一个登录', en: 'End one of one’s own sessions' },
  params: z.strictObject({ sessionId: Id }),
  response: Done,
});

export const revokeOtherSessions = endpoint('platform.revoke-other-sessions', {
  method: 'DELETE',
  path: '/me/sessions',
  may: 'member',
  words: { zh: '结束自己的其他登录', en: 'End all of one’s other sessions' },
  response: z.object({ count: z.number().int() }),
});

export const getTwoFactor = endpoint('platform.get-two-factor', {
  method: 'GET',
  path: '/me/two-factor',
  may: 'member',
  isForHeldBack: true,
  words: { zh: '查看两步验证', en: 'See whether two-step sign-in is on' },
  response: z.object({ isOn: z.boolean(), recoveryCodesLeft: z.number().int() }),
});

export const enableTwoFactor = endpoint('platform.enable-two-factor', {
  method: 'POST',
  path: '/me/two-factor',
  may: 'member',
  isForHeldBack: true,
  words: { zh: '开始设置两步验证', en: 'Begin to set up two-step sign-in' },
  body: z.strictObject({ password }),
  /** `uri` is for an authenticator (as a picture), `secret` for typing; both and the codes are shown once. */
  response: z.object({ uri: z.string(), secret: z.string(), recoveryCodes: z.array(z.string()) }),
  isSecret: true,
});

export const confirmTwoFactor = endpoint('platform.confirm-two-factor', {
  method: 'POST',
  path: '/me/two-factor/confirm',
  may: 'member',
  isForHeldBack: true,
  words: { zh: '确认并开启两步验证', en: 'Turn two-step sign-in on with a first code' },
  body: z.strictObject({ code: z.string().trim().min(6).max(10) }),
  response: Done,
});

export const disableTwoFactor = endpoint('platform.disable-two-factor', {
  method: 'POST',
  path: '/me/two-factor/disable',
  may: 'member',
  words: { zh: '关闭两步验证', en: 'Turn two-step sign-in off' },
  body: z.strictObject({ password }),
  response: Done,
});

export const renewRecoveryCodes = endpoint('platform.renew-recovery-codes', {
  method: 'POST',
  path: '/me/two-factor/recovery-codes',
  may: 'member',
  words: { zh: '更换恢复码', en: 'Make new recovery codes' },
  body: z.strictObject({ password }),
  response: z.object({ recoveryCodes: z.array(z.string()) }),
  isSecret: true,
});

import { z } from 'zod';
import type { Checked, Granted, Profile, Session } from '../adapter.ts';
import { baseOf } from '../kit/base-of.ts';
import { checkFailed } from '../kit/check-failed.ts';
import { type ApiAnswer, callApi, isTokenRefused, requireAnswer } from '../tencent/call-api.ts';
import { knownByUnion } from '../tencent/union.ts';

/** Where WeCom's interfaces are. */
export const usualBase = 'https://qyapi.weixin.qq.com';

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const Accounts = z.object({
  account_list: z.array(z.object({ open_kfid: z.string(), name: z.string().default('') })).default([]),
});
const Customers = z.object({
  customer_list: z
    .array(z.object({ nickname: z.string().default(''), unionid: z.string().default('') }))
    .default([]),
});
/** A token that is about to run out is not begun with. */
const spareSeconds = 60;

/** The address of WeCom's interfaces, or of a gateway to them. */
export function kfBaseOf(session: Pick<Session, 'answers'>): string {
  return baseOf(session, 'base', usualBase);
}

/** Calls an interface of the customer service with the token that there is. */
export function callKf(session: Session, method: string, json?: object): Promise<ApiAnswer> {
  const query = { access_token: session.token ?? '' };
  return callApi(session, `${kfBaseOf(session)}/cgi-bin/kf/${method}`, { query, ...(json && { json }) });
}

/** Fetches a token; WeCom gives the same to everybody who asks while it is good. */
export async function authoriseKf(session: Session): Promise<Granted> {
  const { answers, now } = session;
  const query = { corpid: answers['corpid'] ?? '', corpsecret: answers['secret'] ?? '' };
  const answer = await callApi(session, `${kfBaseOf(session)}/cgi-bin/gettoken`, { query });
  const { access_token: token, expires_in: seconds } = Token.parse(requireAnswer(answer));
  const lastsSeconds = Math.max(seconds - spareSeconds, 10);
  return { token, until: new Date(now.getTime() + lastsSeconds * 1000) };
}

/** The service accounts that are asked: the one that was set up, or all that the app may manage. */
export async function kfAccounts(session: Session): Promise<{ id: string; name: string }[]> {
  const { account_list: all } = Accounts.parse(requireAnswer(await callKf(session, 'account/list')));
  const only = session.answers['kfid'];
  return all
    .filter((one) => only === undefined || one.open_kfid === only)
    .map((one) => ({ id: one.open_kfid, name: one.name }));
}

/** Whether the app may manage the service accounts, and how they are called. */
export async function checkKf(session: Session): Promise<Checked> {
  try {
    const answer = await callKf(session, 'account/list');
    const { status, code, detail } = answer;
    if (isTokenRefused(answer)) return { ok: false, failure: 'credentials', detail };
    if (code !== 0) return { ok: false, failure: status >= 500 ? 'unreachable' : 'refused', detail };
    const accounts = await kfAccounts(session);
    if (accounts.length > 0)
      return { ok: true, knownAs: accounts.map(({ name, id }) => name || id).join(', ') };
    return { ok: false, failure: 'refused', detail: 'kf/account/list: []' };
  } catch (error) {
    return checkFailed(error);
  }
}

/** How a customer is called in WeChat, and by its union id where the app is bound to one; null when WeCom does not say. */
export async function kfProfile(session: Session, externalUserId: string): Promise<Profile | null> {
  const answer = await callKf(session, 'customer/batchget', { external_userid_list: [externalUserId] });
  const [customer] = Customers.parse(requireAnswer(answer)).customer_list;
  if (!customer) return null;
  const { nickname, unionid } = customer;
  return { name: nickname === '' ? null : nickname, language: null, ...knownByUnion(unionid) };
}

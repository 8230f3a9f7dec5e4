import { z } from 'zod';
import type { AskProblem, AskSession } from '../asked-kind.ts';
import { beijingText } from './clock.ts';
import { callGateway, credentialsOf, failureOf, type GatewayAnswer, heldIn } from './gateway.ts';
import { douyinSignature } from './signs.ts';

const usual = 'https://openapi-fxg.jinritemai.com';
const Answer = z.object({
  code: z.string().nullish(),
  msg: z.string().nullish(),
  sub_code: z.string().nullish(),
  sub_msg: z.string().nullish(),
  data: z.unknown().optional(),
});
const Granted = z.object({ access_token: z.string().min(1), expires_in: z.string() });

/** Calls one method: the body is signed as it is sent, its keys in their order. */
export async function send(
  session: AskSession,
  method: string,
  params: object,
  token: string,
): Promise<unknown> {
  const { appKey, appSecret, gateway } = credentialsOf(session, usual);
  const inOrder = Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const body = JSON.stringify(Object.fromEntries(inOrder));
  const timestamp = beijingText(session.now);
  const query = new URLSearchParams({
    ...{ method, app_key: appKey, access_token: token, timestamp, v: '2', sign_method: 'hmac-sha256' },
    sign: douyinSignature(appSecret, { appKey, method, body, timestamp }),
  });
  const answer = await callGateway(session, `${gateway}/${method.replaceAll('.', '/')}?${query}`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body,
  });
  const said = Answer.safeParse(answer.json);
  if (!said.success) throw failureOf(answer, '', 'unreachable');
  if (said.data.code !== '10000') throw refused(answer, said.data);
  return said.data.data;
}

/** 30001 and 30002: the app or its address may not; 60000: too many calls. */
const codes: Readonly<Record<string, AskProblem>> = {
  ...{ '30001': 'credentials', '30002': 'credentials', '60000': 'limit' },
  ...{ '20000': 'unreachable', '20001': 'unreachable', '90000': 'unreachable' },
};

function refused(answer: GatewayAnswer, { code, msg, sub_code, sub_msg }: z.infer<typeof Answer>) {
  const words = [sub_msg || msg, sub_code].filter(Boolean).join(' · ');
  return failureOf(answer, words, codes[code ?? '']);
}

/** Tokens that are good for a while yet: asking for one again gives the same, so each process may have its own. */
const tokens = new Map<string, { readonly token: string; readonly until: number }>();
const tokensMax = 200;
const marginMs = 3600_000;

/** A token of an application for one's own shop, which Douyin gives for the app's secret and the shop's number. */
export async function douyinToken(session: AskSession): Promise<string> {
  const key = keyOf(session);
  const known = tokens.get(key);
  if (known && known.until > session.now.getTime()) return known.token;
  const asked = { code: '', grant_type: 'authorization_self', shop_id: session.answers['shopId'] ?? '' };
  const { access_token: token, expires_in } = heldIn(Granted, await send(session, 'token.create', asked, ''));
  if (tokens.size >= tokensMax) tokens.clear();
  tokens.set(key, { token, until: session.now.getTime() + Number(expires_in) * 1000 - marginMs });
  return token;
}

export function forgetDouyinToken(session: AskSession): void {
  tokens.delete(keyOf(session));
}

function keyOf(session: AskSession): string {
  const { appKey, appSecret, gateway } = credentialsOf(session, usual);
  return JSON.stringify([gateway, appKey, appSecret, session.answers['shopId']]);
}

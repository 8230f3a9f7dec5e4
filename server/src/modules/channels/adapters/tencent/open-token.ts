import { z } from 'zod';
import type { Checked, Granted, Session } from '../adapter.ts';
import { baseOf } from '../kit/base-of.ts';
import { checkFailed } from '../kit/check-failed.ts';
import { callApi, isTokenRefused, requireAnswer } from './call-api.ts';

/** Where the open platform's interfaces are. */
export const openBase = 'https://api.weixin.qq.com';

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
/** A token that is about to run out is not begun with. */
const spareSeconds = 60;

/** The address of the open platform, or of a gateway to it. */
export function openBaseOf(session: Pick<Session, 'answers'>): string {
  return baseOf(session, 'base', openBase);
}

/**
 * Fetches the token that everybody who asks shares. Only where the one we have was refused is another one made: that
 * ends the old one for all others.
 */
export async function authoriseOpen(session: Session): Promise<Granted> {
  const { answers, now, token: refused } = session;
  const answer = await callApi(session, `${openBaseOf(session)}/cgi-bin/stable_token`, {
    json: {
      grant_type: 'client_credential',
      appid: answers['appid'],
      secret: answers['secret'],
      force_refresh: refused !== null,
    },
  });
  const { access_token: token, expires_in: seconds } = Token.parse(requireAnswer(answer));
  const lastsSeconds = Math.max(seconds - spareSeconds, 10);
  return { token, until: new Date(now.getTime() + lastsSeconds * 1000) };
}

/** Tries the token at an interface that every account may call. */
export async function checkOpen(session: Session): Promise<Checked> {
  try {
    const url = `${openBaseOf(session)}/cgi-bin/get_api_domain_ip`;
    const answer = await callApi(session, url, { query: { access_token: session.token ?? '' } });
    const { status, code, detail } = answer;
    if (code === 0) return { ok: true, knownAs: session.answers['appid'] ?? null };
    if (isTokenRefused(answer)) return { ok: false, failure: 'credentials', detail };
    return { ok: false, failure: status >= 500 ? 'unreachable' : 'refused', detail };
  } catch (error) {
    return checkFailed(error);
  }
}

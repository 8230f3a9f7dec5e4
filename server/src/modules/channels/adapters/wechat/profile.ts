import { z } from 'zod';
import type { Profile, Session } from '../adapter.ts';
import { callApi, requireAnswer } from '../tencent/call-api.ts';
import { openBaseOf } from '../tencent/open-token.ts';
import { knownByUnion } from '../tencent/union.ts';

const Follower = z.object({ unionid: z.string().default(''), language: z.string().default('') });

/** The language of a follower, and their union id where the account is bound to an open platform. Names are told no more. */
export async function followerProfile(session: Session, openId: string): Promise<Profile> {
  const query = { access_token: session.token ?? '', openid: openId };
  const answer = await callApi(session, `${openBaseOf(session)}/cgi-bin/user/info`, { query });
  const { unionid, language } = Follower.parse(requireAnswer(answer));
  return {
    name: null,
    language: language === '' ? null : language.replace('_', '-'),
    ...knownByUnion(unionid),
  };
}

import { groundWords } from '@zhiyin/domain/platform';
import { authOf } from '#platform/auth/auth.ts';
import type { Session } from '#platform/auth/sessions/find-session.ts';
import { type Context, requireMember } from '#platform/context.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';

/** The session of a member who is signed in by cookie; programs have none. @throws Refusal `unknown`. */
export async function requireSession(ctx: Context, exchange: Exchange): Promise<Session> {
  requireMember(ctx);
  const session = await authOf(ctx.system).sessionOf(exchange.request.headers);
  if (!session) throw new Refusal('unknown', groundWords.sessionEnded);
  return session;
}

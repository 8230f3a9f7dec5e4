import type { getPortalSession as contract } from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { type Context, requireVisitor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { credentialsOf } from '#platform/http/identify.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { findSession, readSessionToken } from './session-token.ts';

/** Who is signed in; a visitor of the shop's page has proven nothing. */
export async function getSession(
  ctx: Context,
  { request }: Exchange,
): Promise<z.infer<typeof contract.response>> {
  const customerId = requireVisitor(ctx);
  const named = readSessionToken(ctx.system, credentialsOf(request.headers).bearer);
  const session = named && (await look(ctx, (tx) => findSession(tx, named.sessionId)));
  const expiresAt = session?.expiresAt.toISOString() ?? null;
  return { customerId, provenEmail: session?.provenEmail ?? null, expiresAt };
}

import type { FactKind } from '@zhiyin/domain/kit';
import { membershipsOf } from '#modules/people';
import { type Actor, type Context, type Ground, requireMember } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';

/** What happened to an account is told in every shop it belongs to: each has an audit trail of its own. */
export async function announceForUser(
  ground: Ground,
  userId: string,
  kind: FactKind,
  further: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { system, locale, address, requestId } = ground;
  for (const { workspaceId, memberId } of await membershipsOf(system, userId)) {
    const actor: Actor = { kind: 'member', id: memberId, permissions: new Set(), teamIds: [] };
    // Named one by one: a transaction that is open in one shop must not be used for another.
    await tell({ system, locale, address, requestId, workspaceId, actor, cause: null }, kind, further);
  }
}

async function tell(ctx: Context, kind: FactKind, further: Readonly<Record<string, unknown>>): Promise<void> {
  const memberId = requireMember(ctx);
  await transact(ctx, (tx) => announce(tx, kind, { memberId, ...further }));
}

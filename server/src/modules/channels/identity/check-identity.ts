import { channelsManage, type checkIdentity as contract } from '@zhiyin/domain/channels';
import { say } from '@zhiyin/domain/kit';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findWidgetRow } from '../queries.ts';
import { secretsOf } from './secrets-of.ts';
import { verifyIdentity } from './verify-identity.ts';

type Answer = z.infer<typeof contract.response>;

const nothing = { externalId: null, name: null, email: null, phone: null, expiresAt: null };

/** Whether an identity would be accepted now; changes nothing. */
export async function checkIdentity(
  ctx: Context,
  widgetId: string,
  { identity }: z.infer<typeof contract.body>,
): Promise<Answer> {
  requirePermission(ctx, channelsManage);
  const row = await look(ctx, (tx) => findWidgetRow(tx, widgetId));
  const verified = verifyIdentity(secretsOf(ctx.system, row), identity, ctx.system.now());
  if (!verified.ok) return { ...nothing, isAccepted: false, problem: say(verified.reason, ctx.locale) };
  const { externalId, signed, unsigned, expiresAt } = verified.identity;
  return {
    isAccepted: true,
    problem: null,
    externalId,
    name: textOf(signed.name ?? unsigned.name),
    email: textOf(signed.email ?? unsigned.email),
    phone: textOf(signed.phone),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' ? claim.slice(0, 300) : null;
}

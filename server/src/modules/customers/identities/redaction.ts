import { claimKinds } from '@zhiyin/domain/customers';
import { textRedacted } from '@zhiyin/domain/platform';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import type { RedactableRow, RedactionPlace, RowMark, Values } from '#platform/redaction/place.ts';
import { wholeValues } from '#platform/redaction/whole-values.ts';
import { forgetLikeness } from '../likenesses/forget-likeness.ts';
import { claimValue } from './claim-value.ts';

const key = 'customers.identities';
const Kind = z.enum(claimKinds);
const valuesOf = sql<Values>`jsonb_build_object(kind, value)`;

/**
 * Addresses and phones that customers are known by, as long as the shop keeps them: what has come of age is gone, and
 * with it that two records were alike in it.
 */
export const redactedClaims: RedactionPlace = {
  key,
  words: { zh: '顾客身份', en: 'What customers are known by' },
  isRecords: true,
  read,
  hold: async (tx, [claimId]) => {
    const { rows } = await sql<{ values: Values }>`
      select ${valuesOf} as values from identity_claims
      where workspace_id = ${tx.workspaceId} and claim_id = ${claimId}::uuid for update
    `.execute(tx.db);
    return rows[0]?.values;
  },
  redact: wholeValues({ mail: 'email', phone: 'phone' }),
  write: async (tx, [claimId], values) => {
    if (Object.values(values).some((value) => value !== null)) return;
    const { rows } = await sql<{ customerId: string; kind: string; value: string }>`
      with gone as (
        delete from identity_claims where workspace_id = ${tx.workspaceId} and claim_id = ${claimId}::uuid
        returning customer_id, kind, value
      )
      update customers set revision = revision + 1 from gone
      where workspace_id = ${tx.workspaceId} and customers.customer_id = gone.customer_id
      returning gone.customer_id, gone.kind, gone.value
    `.execute(tx.db);
    for (const { customerId, value, ...gone } of rows) {
      const kind = Kind.parse(gone.kind);
      await forgetLikeness(tx, customerId, kind);
      await hideReach(tx, customerId, (externalId) => claimValue(kind, externalId) === value);
    }
  },
  tell: async (tx, { keys: [recordId = ''], kinds }) => {
    await announce(tx, textRedacted, { place: key, recordId, kinds: [...kinds] });
  },
};

/** What the vendor calls them stays, for their next message goes by it; until then it is shown to nobody. */
async function hideReach(tx: Tx, customerId: string, isSame: (externalId: string) => boolean): Promise<void> {
  const reach = tx.db
    .selectFrom('customerIdentities')
    .select('externalId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .where(sql<SqlBool>`coalesce(channel, scope) in ('mail', 'sms')`);
  const aged = (await reach.execute()).map(({ externalId }) => externalId).filter(isSame);
  if (aged.length === 0) return;
  await tx.db
    .updateTable('customerIdentities')
    .set({ isAged: true })
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .where('externalId', 'in', aged)
    .where(sql<SqlBool>`coalesce(channel, scope) in ('mail', 'sms')`)
    .execute();
}

async function read(
  tx: Tx,
  { after, before, limit }: { after: RowMark | null; before: Date; limit: number },
): Promise<RedactableRow[]> {
  const isBehind = after
    ? sql`(last_seen_at, claim_id) > (${after.moment}, ${after.keys[0] ?? ''}::uuid)`
    : sql`true`;
  const { rows } = await sql<{ claimId: string; moment: Date; values: Values }>`
    select claim_id, last_seen_at as moment, ${valuesOf} as values from identity_claims
    where workspace_id = ${tx.workspaceId} and kind in ('mail', 'phone') and last_seen_at <= ${before} and ${isBehind}
    order by last_seen_at, claim_id limit ${limit}
  `.execute(tx.db);
  return rows.map(({ claimId, moment, values }) => ({ keys: [claimId], moment, values, files: 0 }));
}

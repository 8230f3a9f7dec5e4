import type { RecentFirings, Word } from '@zhiyin/domain/kit';
import type { FiringState, StepOutcome } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '../context.ts';

/** A firing as it begins. */
export interface NewFiring {
  readonly firingId: string;
  readonly ruleId: string;
  readonly version: number;
  readonly factId: string;
  readonly factKind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly customerId: string | null;
  readonly chain: readonly string[];
}

/** Claims a fact for a rule. False when the rule has acted on it already. */
export async function claim(tx: Tx, firing: NewFiring, cut: Word | null): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('ruleFirings')
    .values({
      ...firing,
      workspaceId: tx.workspaceId,
      state: cut === null ? 'done' : 'cut',
      why: cut?.key ?? null,
      chain: [...firing.chain],
      outcomes: '[]',
      firedAt: tx.system.now(),
    })
    .onConflict((row) => row.columns(['workspaceId', 'ruleId', 'factId']).doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Writes down what came of the steps. */
export async function keepOutcome(
  tx: Tx,
  firingId: string,
  state: FiringState,
  outcomes: readonly StepOutcome[],
): Promise<void> {
  const why = outcomes.find((one) => one.why !== null)?.why ?? null;
  await tx.db
    .updateTable('ruleFirings')
    .set({ state, why, outcomes: sql`${JSON.stringify(outcomes)}::jsonb` })
    .where('workspaceId', '=', tx.workspaceId)
    .where('firingId', '=', firingId)
    .execute();
}

/** How often a rule fired within the last hour, and whether it was cut on this thing meanwhile. */
export async function recentFirings(
  tx: Tx,
  ruleId: string,
  on: { readonly subjectId: string; readonly customerId: string | null },
): Promise<RecentFirings & { readonly isCutAlready: boolean }> {
  const since = new Date(tx.system.now().getTime() - 3600_000);
  const { rows } = await sql<{
    onSubject: number;
    forCustomer: number;
    inAll: number;
    isCutAlready: boolean;
  }>`
    select count(*) filter (where state <> 'cut' and subject_id = ${on.subjectId})::int as on_subject,
      count(*) filter (where state <> 'cut' and customer_id = ${on.customerId})::int as for_customer,
      count(*) filter (where state <> 'cut')::int as in_all,
      coalesce(bool_or(state = 'cut' and subject_id = ${on.subjectId}), false) as is_cut_already
    from rule_firings where workspace_id = ${tx.workspaceId} and rule_id = ${ruleId} and fired_at > ${since}
  `.execute(tx.db);
  return rows[0] ?? { onSubject: 0, forCustomer: 0, inAll: 0, isCutAlready: false };
}

import type { PageQuery, RuleDefinition } from '@zhiyin/domain/kit';
import {
  manageRules,
  type RuleTrial,
  readRules,
  ruleTried,
  ruleWords,
  type TrialHit,
  TrialState,
  trialDaysMax,
} from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { positionCursor } from '#platform/facts/position-cursor.ts';
import { asPage } from '#platform/http/page.ts';
import { Refusal } from '#platform/refusal.ts';
import { runTrial } from '#platform/rules/trial/run-trial.ts';
import { requireSound } from './check-rule.ts';
import { seenSubjects } from './seen-subjects.ts';

const runningMax = 5;
const dayMs = 24 * 3600_000;

/** Begins to try a rule on a past period; nothing is done but counting. */
export async function startTrial(
  ctx: Context,
  { definition, from, to }: { definition: RuleDefinition; from: string; to: string },
): Promise<RuleTrial> {
  requirePermission(ctx, manageRules);
  const [startsAt, endsAt] = [new Date(from), new Date(to)];
  const days = (endsAt.getTime() - startsAt.getTime()) / dayMs;
  if (days <= 0 || days > trialDaysMax) {
    throw new Refusal('invalid', ruleWords.trialPeriod, { days: trialDaysMax });
  }
  return transact(ctx, async (tx) => {
    await requireSound(tx, definition);
    await requireQuiet(tx);
    const trialId = tx.system.newId();
    await tx.db
      .insertInto('ruleTrials')
      .values({
        workspaceId: tx.workspaceId,
        trialId,
        definition: sql`${JSON.stringify(definition)}::jsonb`,
        startsAt,
        endsAt,
        state: 'running',
        looked: 0,
        total: 0,
        fired: 0,
        subjects: 0,
        createdAt: tx.system.now(),
      })
      .execute();
    await schedule(tx, runTrial, trialId, tx.system.now());
    await announce(tx, ruleTried, { trialId, isCancelled: false });
    return findTrial(tx, trialId);
  });
}

async function requireQuiet(tx: Tx): Promise<void> {
  const running = await tx.db
    .selectFrom('ruleTrials')
    .select('trialId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('state', '=', 'running')
    .execute();
  if (running.length >= runningMax) throw new Refusal('limit', ruleWords.trialsBusy);
}

export async function getTrial(ctx: Context, trialId: string): Promise<RuleTrial> {
  requirePermission(ctx, readRules);
  return look(ctx, (tx) => findTrial(tx, trialId));
}

/** Stops a trial; what it found so far can be looked at. */
export async function cancelTrial(ctx: Context, trialId: string): Promise<RuleTrial> {
  requirePermission(ctx, manageRules);
  return transact(ctx, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('ruleTrials')
      .set({ state: 'cancelled', endedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('trialId', '=', trialId)
      .where('state', '=', 'running')
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await announce(tx, ruleTried, { trialId, isCancelled: true });
    return findTrial(tx, trialId);
  });
}

async function findTrial(tx: Tx, trialId: string): Promise<RuleTrial> {
  const row = await tx.db
    .selectFrom('ruleTrials')
    .select(['trialId', 'state', 'startsAt', 'endsAt', 'looked', 'total', 'fired', 'subjects'])
    .select(['createdAt', 'endedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('trialId', '=', trialId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', ruleWords.trialNotFound);
  const { startsAt, endsAt, createdAt, endedAt, ...counts } = row;
  return {
    ...counts,
    state: TrialState.parse(row.state),
    from: startsAt.toISOString(),
    to: endsAt.toISOString(),
    startedAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

/** What a trial would have fired on, beside what happened; things that the caller may not see are left out. */
export async function listHits(
  ctx: Context,
  trialId: string,
  { after, limit }: PageQuery,
): Promise<{ items: TrialHit[]; next: string | null }> {
  requirePermission(ctx, readRules);
  return look(ctx, async (tx) => {
    await findTrial(tx, trialId);
    const { rows } = await sql<Omit<TrialHit, 'occurredAt' | 'subjectTitle'> & { occurredAt: Date }>`
      select h.number, h.subject_kind, h.subject_id, h.fact_kind, h.occurred_at,
        array(select f.kind from facts f where f.workspace_id = h.workspace_id and f.subject_id = h.subject_id
          and f.position is not null and f.occurred_at > h.occurred_at
          and f.occurred_at <= h.occurred_at + interval '1 hour' order by f.position limit 5) as happened
      from rule_trial_hits h
      where h.workspace_id = ${tx.workspaceId} and h.trial_id = ${trialId}
        and h.number > ${positionCursor.read(after) ?? 0}
      order by h.number limit ${limit + 1}
    `.execute(tx.db);
    const page = asPage(rows, limit, (last) => positionCursor.write(last.number));
    const seen = await seenSubjects(tx, page.items);
    const items = page.items
      .filter(({ subjectId }) => seen.has(subjectId))
      .map(({ occurredAt, ...hit }) => ({
        ...hit,
        subjectTitle: seen.get(hit.subjectId) ?? null,
        occurredAt: occurredAt.toISOString(),
      }));
    return { items, next: page.next };
  });
}

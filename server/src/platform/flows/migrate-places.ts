import {
  type FlowDefinition,
  type FlowState,
  type MigratePlan,
  migratePlan,
  stateOf,
} from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { endApprovals } from './approvals.ts';
import { flowSubjectOf } from './flow-subject.ts';
import { flowTimer } from './places.ts';

/** How many things stand in each state of a flow. */
export async function underWayIn(tx: Tx, flowId: string): Promise<Record<string, number>> {
  const rows = await tx.db
    .selectFrom('flowPlaces')
    .select(['stateKey', sql<number>`count(*)::int`.as('count')])
    .where('workspaceId', '=', tx.workspaceId)
    .where('flowId', '=', flowId)
    .groupBy('stateKey')
    .execute();
  return Object.fromEntries(rows.map(({ stateKey, count }) => [stateKey, count]));
}

/** What publishing `after` would do, or does, to everything under way. */
export async function planMigration(
  tx: Tx,
  before: FlowDefinition,
  after: FlowDefinition,
  map: Readonly<Record<string, string>>,
): Promise<MigratePlan> {
  return migratePlan(before, after, await underWayIn(tx, before.flowId), map);
}

/** Takes everything under way to where the plan says; the caller holds the flow alone, so nothing moves meanwhile. */
export async function migratePlaces(
  tx: Tx,
  subjectKind: string,
  before: FlowDefinition,
  after: FlowDefinition,
  plan: MigratePlan,
): Promise<void> {
  const subject = flowSubjectOf(tx, subjectKind);
  for (const { from, to } of plan.steps) {
    if (to === null) continue;
    const ids = await takeTo(tx, after.flowId, from, to);
    if (ids.length > 0) await subject.placed(tx, ids, from, to);
  }
  for (const { state, was } of plan.recounted) {
    const ids = await standingIn(tx, after.flowId, state.key);
    if (ids.length > 0) await subject.placed(tx, ids, { ...state, category: was }, state);
  }
  await retime(tx, before, after, plan);
  await voidLost(tx, after);
}

async function takeTo(tx: Tx, flowId: string, from: FlowState, to: FlowState): Promise<string[]> {
  const rows = await tx.db
    .updateTable('flowPlaces')
    .set({ stateKey: to.key, enteredAt: tx.system.now(), dueAt: null })
    .where('workspaceId', '=', tx.workspaceId)
    .where('flowId', '=', flowId)
    .where('stateKey', '=', from.key)
    .returning('subjectId')
    .execute();
  return rows.map(({ subjectId }) => subjectId);
}

async function standingIn(tx: Tx, flowId: string, stateKey: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('flowPlaces')
    .select('subjectId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('flowId', '=', flowId)
    .where('stateKey', '=', stateKey)
    .execute();
  return rows.map(({ subjectId }) => subjectId);
}

/** Timers count from when a thing came into its state, also one that was set while it stood there. */
async function retime(
  tx: Tx,
  before: FlowDefinition,
  after: FlowDefinition,
  { steps }: MigratePlan,
): Promise<void> {
  const arrived = new Set(steps.map(({ to }) => to?.key));
  for (const state of after.states) {
    const wasSeconds = stateOf(before, state.key)?.timer?.afterSeconds;
    const seconds = state.timer?.afterSeconds;
    if (wasSeconds === seconds && !arrived.has(state.key)) continue;
    const dueAt =
      seconds === undefined
        ? sql<Date | null>`null`
        : sql<Date>`entered_at + make_interval(secs => ${seconds})`;
    await tx.db
      .updateTable('flowPlaces')
      .set({ dueAt })
      .where('workspaceId', '=', tx.workspaceId)
      .where('flowId', '=', after.flowId)
      .where('stateKey', '=', state.key)
      .execute();
    if (seconds !== undefined) await scheduleAll(tx, after.flowId, state.key);
  }
}

async function scheduleAll(tx: Tx, flowId: string, stateKey: string): Promise<void> {
  await sql`
    insert into due (workspace_id, due_id, kind, ref_id, due_at)
    select workspace_id, gen_random_uuid(), ${flowTimer.kind}, subject_id, due_at from flow_places
    where workspace_id = ${tx.workspaceId} and flow_id = ${flowId} and state_key = ${stateKey} and due_at is not null
    on conflict (workspace_id, kind, ref_id) do update set
      due_at = excluded.due_at, tries = 0, leased_until = null, lease = null, failed_at = null, failure = null
  `.execute(tx.db);
  tx.afterCommit(() => tx.system.wake('due'));
}

/** Approvals of moves that are not there any more, or start elsewhere now, decide nothing. */
async function voidLost(tx: Tx, after: FlowDefinition): Promise<void> {
  const open = await tx.db
    .selectFrom('approvals')
    .select(['approvalId', 'moveKey', 'fromState'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('flowId', '=', after.flowId)
    .where('outcome', '=', 'open')
    .execute();
  const lost = open.filter(
    ({ moveKey, fromState }) =>
      !after.moves.some(({ key, from }) => key === moveKey && from.includes(fromState)),
  );
  await endApprovals(
    tx,
    lost.map(({ approvalId }) => approvalId),
    'void',
  );
}

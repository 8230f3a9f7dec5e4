import { type FlowDefinition, type FlowState, stateOf } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { dueKind } from '../due/due-kind.ts';
import { schedule } from '../due/schedule.ts';
import { hasOpenApproval } from './approvals.ts';
import { findFlow } from './find-flow.ts';
import { flowSubjectOf } from './flow-subject.ts';

/** A thing that follows a flow. */
export interface Follower {
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** While somebody is asked about another move, a timer looks again this much later. */
const laterSeconds = 900;

/**
 * Makes the move that a state's timer waits for, unless the thing has moved on. Its clock is never taken off: that
 * could wait for the clock that is just ringing, and it for us.
 */
export const flowTimer = dueKind('platform:flow-timer', {
  run: async (tx, { refId }) => {
    const first = await placeOf(tx, refId);
    if (!first) return undefined;
    const subject = flowSubjectOf(tx, first.subjectKind);
    await subject.hold(tx, refId);
    const place = await placeOf(tx, refId);
    if (!place?.dueAt) return undefined;
    const now = tx.system.now();
    if (place.dueAt > now) return { at: place.dueAt };
    if (await hasOpenApproval(tx, refId)) return { at: new Date(now.getTime() + laterSeconds * 1000) };

    const timer = stateOf(await findFlow(tx, place.flowId), place.stateKey)?.timer;
    if (!timer) return undefined;
    await subject.move(tx, refId, { moveKey: timer.move, given: { comment: '', ticked: [] }, why: 'timer' });
    return timerOf(tx, refId);
  },
});

/** The move may have led to a state with a timer of its own, whose clock is this very row. */
async function timerOf(tx: Tx, subjectId: string): Promise<{ at: Date } | undefined> {
  const place = await placeOf(tx, subjectId);
  return place?.dueAt ? { at: place.dueAt } : undefined;
}

/** Puts a thing at the beginning of its flow. Answers the state it stands in. */
export async function enterFlow(tx: Tx, who: Follower, flow: FlowDefinition): Promise<FlowState> {
  const state = knownState(flow, flow.initial);
  await place(tx, who, flow.flowId, state);
  return state;
}

/** Puts a thing into a state of its flow, from this moment on, and sets the state's timer. */
export async function place(tx: Tx, who: Follower, flowId: string, state: FlowState): Promise<void> {
  const enteredAt = tx.system.now();
  const seconds = state.timer?.afterSeconds;
  const dueAt = seconds === undefined ? null : new Date(enteredAt.getTime() + seconds * 1000);
  const now = { flowId, stateKey: state.key, enteredAt, dueAt };
  const { workspaceId } = tx;
  await tx.db
    .insertInto('flowPlaces')
    .values({ workspaceId, ...who, ...now })
    .onConflict((row) => row.columns(['workspaceId', 'subjectId']).doUpdateSet(now))
    .execute();
  if (dueAt) await schedule(tx, flowTimer, who.subjectId, dueAt);
}

/** Where a thing of many came to. */
export interface Placed {
  readonly subjectId: string;
  readonly state: FlowState;
  readonly enteredAt: Date;
}

/** As `place`, for many things of one kind, each with the moment it came there. */
export async function placeAll(
  tx: Tx,
  subjectKind: string,
  flowId: string,
  placed: readonly Placed[],
): Promise<void> {
  const dueAts = placed.map(({ state, enteredAt }) =>
    state.timer ? new Date(enteredAt.getTime() + state.timer.afterSeconds * 1000) : null,
  );
  await sql`
    insert into flow_places (workspace_id, subject_id, subject_kind, flow_id, state_key, entered_at, due_at)
    select ${tx.workspaceId}, u.subject_id, ${subjectKind}, ${flowId}, u.state_key, u.entered_at, u.due_at
    from unnest(${placed.map((one) => one.subjectId)}::uuid[], ${placed.map((one) => one.state.key)}::text[],
      ${placed.map((one) => one.enteredAt)}::timestamptz[], ${dueAts}::timestamptz[])
      u (subject_id, state_key, entered_at, due_at)
    on conflict (workspace_id, subject_id) do update set flow_id = excluded.flow_id, state_key = excluded.state_key,
      entered_at = excluded.entered_at, due_at = excluded.due_at
  `.execute(tx.db);
  for (const [index, { subjectId }] of placed.entries()) {
    const dueAt = dueAts[index];
    if (dueAt) await schedule(tx, flowTimer, subjectId, dueAt);
  }
}

/** The state of a key that must be there. @throws Error when it is not: our own mistake. */
export function knownState(flow: FlowDefinition, key: string): FlowState {
  const state = stateOf(flow, key);
  if (!state) throw new Error(`flow ${flow.flowId} has no state “${key}”`);
  return state;
}

/** Where a thing stands and since when; undefined when it follows no flow. */
async function placeOf(tx: Tx, subjectId: string) {
  return tx.db
    .selectFrom('flowPlaces')
    .select(['subjectKind', 'flowId', 'stateKey', 'enteredAt', 'dueAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst();
}

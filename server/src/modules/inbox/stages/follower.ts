import { advanceStage, type StageMoves, type StageStanding } from '@zhiyin/domain/inbox';
import type { FlowDefinition } from '@zhiyin/domain/kit';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { FactRow } from '#platform/facts/read-facts.ts';
import { findFlowRow, holdFlow } from '#platform/flows/find-flow.ts';
import { lotFollower } from '#platform/lots/follow-log.ts';
import { type Story, stageFactKinds, storiesIn } from './happened.ts';
import { ensureStages } from './settings.ts';
import { type Entry, goWays, standingsOf, type Way } from './stays.ts';

/** Takes conversations from stage to stage as the log tells of them, a second behind, with the moments it tells. */
export const stageFollower = lotFollower('inbox:stages', stageFactKinds, async (tx, facts) => {
  const { flowId, moves } = await ensureStages(tx);
  const flow = await holdFlow(tx, flowId);
  const { archivedAt } = await findFlowRow(tx, flowId);
  const ids = [...new Set(facts.flatMap(({ subjectId }) => subjectId ?? []))];
  const standings = await standingsOf(tx, ids);
  const stories = await storiesOf(tx, facts);
  const ways = [...stories].flatMap(([conversationId, story]): Way[] => {
    const standing = standings.get(conversationId);
    if (standing) {
      const entries = goOn(flow, moves, standing, story);
      return [{ conversationId, from: standing.stateKey, entries }];
    }
    return archivedAt === null ? [{ conversationId, from: null, entries: begin(flow, moves, story) }] : [];
  });
  await goWays(tx, flow, ways);
});

async function storiesOf(tx: Tx, facts: readonly FactRow[]): Promise<Map<string, Story>> {
  const ids = facts.flatMap(({ subjectId }) => subjectId ?? []);
  const rows = await tx.db
    .selectFrom('conversations')
    .select(['conversationId', 'closedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`conversation_id = any(${ids}::uuid[])`)
    .execute();
  const closed = new Map(rows.map(({ conversationId, closedAt }) => [conversationId, closedAt]));
  return storiesIn(facts, (id) => closed.get(id) ?? null);
}

function goOn(
  flow: FlowDefinition,
  moves: StageMoves,
  standing: StageStanding,
  { happenings }: Story,
): Entry[] {
  return advanceStage(flow, moves, standing, happenings).map((entry) => ({ ...entry, isWhole: true }));
}

/** A conversation that began now begins its way; one that is older comes in with what happens to it next. */
function begin(flow: FlowDefinition, moves: StageMoves, story: Story): Entry[] {
  const { openedAt, happenings } = story;
  const at = openedAt ?? happenings[0]?.at;
  if (!at) return [];
  const isNew = openedAt !== null;
  const first = { stateKey: flow.initial, at, memberId: null, isWhole: isNew };
  const standing = { stateKey: flow.initial, since: at };
  return [{ ...first, why: isNew ? 'opened' : 'found-later' }, ...goOn(flow, moves, standing, story)];
}

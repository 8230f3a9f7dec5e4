import { readyStageFlow, readyStageMoves, StageMoves, stageFlowKey } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { findFlowByKey } from '#platform/flows/find-flow.ts';
import { insertFlow } from '#platform/flows/store-flow.ts';

/** Stages as a shop uses them. */
export interface Stages {
  readonly isOn: boolean;
  readonly flowId: string;
  readonly moves: StageMoves;
}

/** How the shop uses stages; undefined before it first does. */
export async function findStages(tx: Tx): Promise<Stages | undefined> {
  const row = await tx.db
    .selectFrom('stageSettings')
    .select(['isOn', 'flowId', 'moves'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row && { ...row, moves: StageMoves.parse(row.moves) };
}

/** As `findStages`; the first to ask makes the flow that every shop begins with. */
export async function ensureStages(tx: Tx): Promise<Stages> {
  const there = await findStages(tx);
  if (there) return there;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inbox stages ${tx.workspaceId}`}, 0))`.execute(
    tx.db,
  );
  const meanwhile = await findStages(tx);
  if (meanwhile) return meanwhile;
  const draft = readyStageFlow;
  const flowId =
    (await findFlowByKey(tx, stageFlowKey))?.flowId ??
    (await insertFlow(tx, { key: stageFlowKey, subjectKind: 'conversation', draft })).flowId;
  const moves = readyStageMoves;
  await tx.db
    .insertInto('stageSettings')
    .values({
      workspaceId: tx.workspaceId,
      flowId,
      isOn: true,
      moves: sql`${JSON.stringify(moves)}::jsonb`,
    })
    .execute();
  return { isOn: true, flowId, moves };
}

import { HandoffStep } from '@zhiyin/domain/handoffs';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { stepsShown } from './rows.ts';

interface NewStep {
  readonly kind: HandoffStep['kind'];
  readonly text?: string;
  readonly rating?: number;
  /** What was answered in it, kept as it was then. */
  readonly answers?: unknown;
}

/** Writes down what whoever acts did or said. Answers the step's id. */
export async function insertStep(
  tx: Tx,
  handoffId: string,
  { kind, text = '', rating, answers }: NewStep,
): Promise<string> {
  const stepId = tx.system.newId();
  await tx.db
    .insertInto('handoffSteps')
    .values({
      workspaceId: tx.workspaceId,
      ...{ handoffId, stepId, kind, text, rating: rating ?? null },
      ...{ actorKind: tx.actor.kind, actorId: tx.actor.id, at: tx.system.now() },
      answers: answers === undefined ? null : sql`${JSON.stringify(answers)}::jsonb`,
    })
    .execute();
  return stepId;
}

/** What happened and was said, oldest first: the last thousand of it. */
export async function stepsOf(tx: Tx, handoffId: string): Promise<HandoffStep[]> {
  const rows = await tx.db
    .selectFrom('handoffSteps')
    .select(['stepId', 'kind', 'actorKind', 'actorId', 'text', 'rating', 'at'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('handoffId', '=', handoffId)
    .orderBy('stepId', 'desc')
    .limit(stepsShown)
    .execute();
  return rows.reverse().map((row) => HandoffStep.parse({ ...row, at: row.at.toISOString() }));
}

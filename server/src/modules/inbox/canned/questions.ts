import {
  cannedManage,
  inboxReply,
  inboxWords,
  QuestionSet,
  questionKinds,
  questionsChanged,
  starterQuestions,
} from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** The questions kept ready, kind by kind. */
export async function listQuestions(ctx: Context): Promise<{ items: QuestionSet[] }> {
  requirePermission(ctx, inboxReply);
  return { items: await look(ctx, setsOf) };
}

/** Sets the questions of a kind whole, unless somebody did so since the revision that was looked at. */
export async function changeQuestions(ctx: Context, set: QuestionSet): Promise<QuestionSet> {
  requirePermission(ctx, cannedManage);
  const { kind, questions } = set;
  return transact(ctx, async (tx) => {
    await oneAtATime(tx, 'questions');
    const before = (await setsOf(tx)).find((one) => one.kind === kind);
    if (before?.revision !== set.revision) throw new Refusal('conflict', inboxWords.listChangedMeanwhile);
    const revision = set.revision + 1;
    const told = {
      questions: sql<string>`${JSON.stringify(questions)}::jsonb`,
      revision,
      changedAt: tx.system.now(),
    };
    await tx.db
      .insertInto('questionSets')
      .values({ workspaceId: tx.workspaceId, kind, ...told })
      .onConflict((row) => row.columns(['workspaceId', 'kind']).doUpdateSet(told))
      .execute();
    await announce(tx, questionsChanged, { questionsId: null, questions: kind, count: questions.length });
    return { kind, questions, revision };
  });
}

/** A kind that nobody changed has the questions a shop begins with. */
async function setsOf(tx: Tx): Promise<QuestionSet[]> {
  const rows = await tx.db
    .selectFrom('questionSets')
    .select(['kind', 'questions', 'revision'])
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  const known = new Map(rows.map((row) => [row.kind, row]));
  return questionKinds.map((kind) => {
    const row = known.get(kind);
    return row ? QuestionSet.parse(row) : { kind, questions: [...starterQuestions[kind]], revision: 0 };
  });
}

import { type FlowDefinition, type FlowProblem, flowReasons, parseFlow, say } from '@zhiyin/domain/kit';
import { authorityWords, type FlowDraft, flowPublished, flowWords } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { holdTopic } from '../authority/who-decides.ts';
import type { Tx } from '../context.ts';
import { announce } from '../facts/announce.ts';
import { Refusal } from '../refusal.ts';
import { findFlowByKey } from './find-flow.ts';
import { type FlowField, flowSubjectOf, knownFlowSubjects } from './flow-subject.ts';

/**
 * Adds a flow in its first version. Whoever calls has checked that it may be.
 *
 * @throws Refusal `conflict` when the key is taken, `invalid` with the places that are wrong.
 */
export async function insertFlow(
  tx: Tx,
  { key, subjectKind, draft }: { key: string; subjectKind: string; draft: FlowDraft },
): Promise<FlowDefinition> {
  if (!knownFlowSubjects.of(tx.system).some(({ kind }) => kind === subjectKind)) {
    throw new Refusal('invalid', flowWords.flowOfNothing);
  }
  if (await findFlowByKey(tx, key)) throw new Refusal('conflict', flowWords.flowKeyTaken, { key });
  const flowId = tx.system.newId();
  await tx.db
    .insertInto('flows')
    .values({
      workspaceId: tx.workspaceId,
      flowId,
      key,
      subjectKind,
      publishedVersion: 1,
      createdAt: tx.system.now(),
    })
    .execute();
  const definition = await checkedFlow(tx, { flowId: null, subjectKind }, { ...draft, flowId, version: 1 });
  await insertVersion(tx, definition, {});
  await announce(tx, flowPublished, { flowId, key, version: 1, migration: {} });
  return definition;
}

/** Stores a version that was checked; the caller tells. */
export async function insertVersion(
  tx: Tx,
  definition: FlowDefinition,
  migration: Readonly<Record<string, string>>,
): Promise<void> {
  const { flowId, version } = definition;
  await tx.db
    .insertInto('flowVersions')
    .values({
      workspaceId: tx.workspaceId,
      flowId,
      version,
      definition: sql`${JSON.stringify(definition)}::jsonb`,
      migration: sql`${JSON.stringify(migration)}::jsonb`,
      createdAt: tx.system.now(),
      createdBy: tx.actor.kind === 'member' ? tx.actor.id : null,
    })
    .execute();
}

/** @throws Refusal `invalid` with one field for each thing that is wrong. */
export async function checkedFlow(
  tx: Tx,
  { flowId, subjectKind }: { flowId: string | null; subjectKind: string },
  definition: FlowDefinition,
): Promise<FlowDefinition> {
  // Nothing uses a flow that is just made, so nobody knows yet which questions there will be.
  const fields = flowId === null ? null : await flowSubjectOf(tx, subjectKind).fields(tx, flowId);
  const parsed = parseFlow(definition, fields ? new Set(fields.map(({ key }) => key)) : undefined);
  const problems = parsed.ok ? await approvalProblemsOf(tx, definition, fields ?? []) : parsed.problems;
  if (parsed.ok && problems.length === 0) return parsed.flow.definition;
  const fieldProblems = problems.map(({ path, reason }) => ({
    path: `definition.${path}`,
    message: say(reason, tx.locale),
  }));
  throw new Refusal('invalid', flowWords.flowInvalid, {}, fieldProblems);
}

/** Approvals that follow a topic which is not there, or go by something that is no amount of its currency. */
async function approvalProblemsOf(
  tx: Tx,
  { moves }: FlowDefinition,
  fields: readonly FlowField[],
): Promise<FlowProblem[]> {
  const problems: FlowProblem[] = [];
  for (const [index, { demands }] of moves.entries()) {
    const { topic, amountField = null } = demands.approval ?? {};
    const held = topic === undefined ? null : await holdTopic(tx, topic);
    const path = `moves.${index}.demands.approval`;
    if (held === undefined) problems.push({ path: `${path}.topic`, reason: authorityWords.topicNotFound });
    const field = fields.find(({ key }) => key === amountField);
    if (!field) continue;
    const wanted = held?.currency ?? field.currency;
    if (!field.isAmount) problems.push({ path: `${path}.amountField`, reason: flowReasons.notAmount });
    else if (wanted !== field.currency)
      problems.push({ path: `${path}.amountField`, reason: flowReasons.otherCurrency });
  }
  return problems;
}

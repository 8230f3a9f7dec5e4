import { type FlowDefinition, parseFlow } from '@zhiyin/domain/kit';
import { flowWords } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** A flow's row: what follows it, which version is published, and whether something new may begin in it. */
export interface FlowRow {
  readonly flowId: string;
  readonly key: string;
  readonly subjectKind: string;
  readonly publishedVersion: number;
  readonly archivedAt: Date | null;
}

/** One flow's row. @throws Refusal `missing`. */
export async function findFlowRow(tx: Tx, flowId: string): Promise<FlowRow> {
  return found(await rows(tx).where('flowId', '=', flowId).executeTakeFirst());
}

/** As `findFlowRow`, held alone until the transaction ends: nothing moves meanwhile. @throws Refusal `missing`. */
export async function lockFlowRow(tx: Tx, flowId: string): Promise<FlowRow> {
  return found(await rows(tx).where('flowId', '=', flowId).forUpdate().executeTakeFirst());
}

/** The flow of a key, as modules know their own; undefined when there is none. */
export async function findFlowByKey(tx: Tx, key: string): Promise<FlowRow | undefined> {
  return rows(tx).where('key', '=', key).executeTakeFirst();
}

/** A flow as it is published now, kept so until the transaction ends; many may hold it at once. @throws Refusal `missing`. */
export async function holdFlow(tx: Tx, flowId: string): Promise<FlowDefinition> {
  const row = found(await rows(tx).where('flowId', '=', flowId).forShare().executeTakeFirst());
  return findFlow(tx, flowId, row.publishedVersion);
}

/** A flow in the version given or the published one. @throws Refusal `missing`. */
export async function findFlow(tx: Tx, flowId: string, version?: number): Promise<FlowDefinition> {
  const wanted = version ?? (await findFlowRow(tx, flowId)).publishedVersion;
  const row = await tx.db
    .selectFrom('flowVersions')
    .select('definition')
    .where('workspaceId', '=', tx.workspaceId)
    .where('flowId', '=', flowId)
    .where('version', '=', wanted)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', flowWords.flowNotFound);
  const parsed = parseFlow(row.definition);
  if (parsed.ok) return parsed.flow.definition;
  throw new Error(
    `flow ${flowId} version ${wanted} was stored but cannot be read: ${parsed.problems[0]?.path}`,
  );
}

function rows(tx: Tx) {
  return tx.db
    .selectFrom('flows')
    .select(['flowId', 'key', 'subjectKind', 'publishedVersion', 'archivedAt'])
    .where('workspaceId', '=', tx.workspaceId);
}

function found(row: FlowRow | undefined): FlowRow {
  if (!row) throw new Refusal('missing', flowWords.flowNotFound);
  return row;
}

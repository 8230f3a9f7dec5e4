import { FlowDefinition } from '@zhiyin/domain/kit';
import { type FlowEntry, FlowVersionEntry } from '@zhiyin/domain/platform';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findFlow, findFlowRow } from '#platform/flows/find-flow.ts';
import { type FlowField, flowSubjectOf } from '#platform/flows/flow-subject.ts';
import { underWayIn } from '#platform/flows/migrate-places.ts';

const flowsMax = 200;

/** The shop's flows by key, archived ones included. */
export async function listFlows(ctx: Context): Promise<{ items: FlowEntry[] }> {
  requireMember(ctx);
  return look(ctx, async (tx) => {
    const rows = await tx.db
      .selectFrom('flows as f')
      .innerJoin('flowVersions as v', (on) =>
        on
          .onRef('v.workspaceId', '=', 'f.workspaceId')
          .onRef('v.flowId', '=', 'f.flowId')
          .onRef('v.version', '=', 'f.publishedVersion'),
      )
      .select(['f.flowId', 'f.key', 'f.subjectKind', 'f.publishedVersion', 'f.createdAt', 'f.archivedAt'])
      .select('v.definition')
      .where('f.workspaceId', '=', tx.workspaceId)
      .orderBy('f.key')
      .limit(flowsMax)
      .execute();
    const items: FlowEntry[] = [];
    for (const { definition: json, ...row } of rows) {
      const definition = FlowDefinition.parse(json);
      items.push({
        ...row,
        title: definition.title,
        underWay: await underWay(tx, definition),
        createdAt: row.createdAt.toISOString(),
        archivedAt: row.archivedAt?.toISOString() ?? null,
      });
    }
    return { items };
  });
}

async function underWay(tx: Tx, { flowId, states }: FlowDefinition): Promise<number> {
  const counts = await underWayIn(tx, flowId);
  const running = states.filter(({ category }) => category !== 'closed');
  return running.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0);
}

/** One flow, in the version asked for or the published one. */
export async function getFlow(ctx: Context, flowId: string, version?: number): Promise<FlowDefinition> {
  requireMember(ctx);
  return look(ctx, (tx) => findFlow(tx, flowId, version));
}

/** The versions of a flow, newest first, with who published each. */
export async function listFlowVersions(ctx: Context, flowId: string): Promise<{ items: FlowVersionEntry[] }> {
  requireMember(ctx);
  return look(ctx, async (tx) => {
    await findFlowRow(tx, flowId);
    const rows = await tx.db
      .selectFrom('flowVersions')
      .select(['version', 'createdAt', 'createdBy', 'migration'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('flowId', '=', flowId)
      .orderBy('version', 'desc')
      .limit(flowsMax)
      .execute();
    const items = rows.map((row) =>
      FlowVersionEntry.parse({ ...row, createdAt: row.createdAt.toISOString() }),
    );
    return { items };
  });
}

/** What moves of a flow may demand. */
export async function listFlowFields(ctx: Context, flowId: string): Promise<{ items: FlowField[] }> {
  requireMember(ctx);
  return look(ctx, async (tx) => {
    const { subjectKind } = await findFlowRow(tx, flowId);
    return { items: [...(await flowSubjectOf(tx, subjectKind).fields(tx, flowId))] };
  });
}

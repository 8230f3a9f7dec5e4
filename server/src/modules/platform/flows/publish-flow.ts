import { type FlowDefinition, say } from '@zhiyin/domain/kit';
import {
  type FlowDraft,
  type FlowPlan,
  flowPublished,
  flowWords,
  manageFlows,
} from '@zhiyin/domain/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { type FlowRow, findFlow, findFlowRow, lockFlowRow } from '#platform/flows/find-flow.ts';
import { migratePlaces, planMigration } from '#platform/flows/migrate-places.ts';
import { checkedFlow, insertFlow, insertVersion } from '#platform/flows/store-flow.ts';
import { Refusal } from '#platform/refusal.ts';

type Migration = Readonly<Record<string, string>>;

/** Adds a flow under a key that never changes. */
export async function createFlow(
  ctx: Context,
  given: { key: string; subjectKind: string; definition: FlowDraft },
): Promise<FlowDefinition> {
  requirePermission(ctx, manageFlows);
  return transact(ctx, (tx) => insertFlow(tx, { ...given, draft: given.definition }));
}

/** What publishing a draft would do to what is under way; nothing is changed. */
export async function planFlow(
  ctx: Context,
  flowId: string,
  { definition, migration }: { definition: FlowDraft; migration: Migration },
): Promise<FlowPlan> {
  requirePermission(ctx, manageFlows);
  return look(ctx, async (tx) => {
    const row = await findFlowRow(tx, flowId);
    const { before, after } = await versions(tx, row, definition);
    const { steps, recounted, isComplete } = await planMigration(tx, before, after, migration);
    return { steps: [...steps], recounted: [...recounted], isComplete };
  });
}

/**
 * Publishes a new version and takes what is under way along. Nothing moves while it does.
 *
 * @throws Refusal `conflict` when another version came out meanwhile, or a removed state leads nowhere.
 */
export async function publishFlow(
  ctx: Context,
  flowId: string,
  given: { after: number; definition: FlowDraft; migration: Migration },
): Promise<FlowDefinition> {
  requirePermission(ctx, manageFlows);
  return transact(ctx, async (tx) => {
    const row = await lockFlowRow(tx, flowId);
    if (row.archivedAt) throw new Refusal('conflict', flowWords.flowArchived);
    if (row.publishedVersion !== given.after) {
      throw new Refusal('conflict', flowWords.flowChanged, { version: row.publishedVersion });
    }
    const { before, after } = await versions(tx, row, given.definition);
    const plan = await planMigration(tx, before, after, given.migration);
    const unsaid = plan.steps.filter(({ to }) => to === null);
    if (unsaid.length > 0) {
      const message = say(flowWords.migrationIncomplete, tx.locale);
      const fields = unsaid.map(({ from }) => ({ path: `migration.${from.key}`, message }));
      throw new Refusal('conflict', flowWords.migrationIncomplete, {}, fields);
    }
    await setPublished(tx, flowId, after.version);
    const said = plan.steps.flatMap(({ from, to }) => (to ? [[from.key, to.key] as const] : []));
    await insertVersion(tx, after, Object.fromEntries(said));
    await migratePlaces(tx, row.subjectKind, before, after, plan);
    const { key } = row;
    const told = { flowId, key, version: after.version, migration: Object.fromEntries(said) };
    await announce(tx, flowPublished, told);
    return after;
  });
}

async function versions(tx: Tx, { flowId, subjectKind, publishedVersion }: FlowRow, draft: FlowDraft) {
  const before = await findFlow(tx, flowId, publishedVersion);
  const definition = { ...draft, flowId, version: publishedVersion + 1 };
  return { before, after: await checkedFlow(tx, { flowId, subjectKind }, definition) };
}

async function setPublished(tx: Tx, flowId: string, version: number): Promise<void> {
  await tx.db
    .updateTable('flows')
    .set({ publishedVersion: version })
    .where('workspaceId', '=', tx.workspaceId)
    .where('flowId', '=', flowId)
    .execute();
}

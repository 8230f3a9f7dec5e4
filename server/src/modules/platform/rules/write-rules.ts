import { type RuleDefinition, ruleLimits } from '@zhiyin/domain/kit';
import {
  manageRules,
  type RuleDetail,
  rulePublished,
  ruleRemoved,
  ruleSaved,
  ruleSwitched,
  rulesOrdered,
  ruleWords,
} from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { rulesChanged } from '#platform/rules/rule-sets.ts';
import { isSound, requireOwnRights, requireSound } from './check-rule.ts';
import { allRules, changeRule, lockRule, type RuleRow, showRule } from './queries.ts';

/** Writes a new rule down as a draft, behind the others; it does nothing before it is published. */
export async function createRule(ctx: Context, definition: RuleDefinition): Promise<RuleDetail> {
  requirePermission(ctx, manageRules);
  return transact(ctx, async (tx) => {
    await requireSound(tx, definition);
    // Two at once get two places.
    await sql`select pg_advisory_xact_lock(hashtextextended(${tx.workspaceId}, 8))`.execute(tx.db);
    const count = (await allRules(tx)).length;
    const max = ruleLimits.rulesOfShop;
    if (count >= max) throw new Refusal('limit', ruleWords.tooManyRules, { max });
    const ruleId = tx.system.newId();
    await tx.db
      .insertInto('rules')
      .values({
        workspaceId: tx.workspaceId,
        ruleId,
        sortOrder: count,
        isOn: false,
        draft: sql`${JSON.stringify(definition)}::jsonb`,
        revision: 1,
        createdAt: tx.system.now(),
      })
      .execute();
    await announce(tx, ruleSaved, { ruleId, revision: 1 });
    return showRule(tx, ruleId);
  });
}

/** Changes the draft; what is published goes on until the draft is. @throws Refusal `conflict` when it was changed. */
export async function saveRule(
  ctx: Context,
  { ruleId, after, definition }: { ruleId: string; after: number; definition: RuleDefinition },
): Promise<RuleDetail> {
  requirePermission(ctx, manageRules);
  return transact(ctx, async (tx) => {
    await requireSound(tx, definition);
    requireSame(await lockRule(tx, ruleId), after);
    const revision = after + 1;
    await tx.db
      .updateTable('rules')
      .set({ draft: sql`${JSON.stringify(definition)}::jsonb`, revision })
      .where('workspaceId', '=', tx.workspaceId)
      .where('ruleId', '=', ruleId)
      .execute();
    await announce(tx, ruleSaved, { ruleId, revision });
    return showRule(tx, ruleId);
  });
}

/**
 * Puts the draft to work and switches the rule on. What waits already runs by the new version.
 *
 * @throws Refusal `conflict` when somebody changed the draft, `forbidden` when it does what the publisher may not.
 */
export async function publishRule(
  ctx: Context,
  { ruleId, after }: { ruleId: string; after: number },
): Promise<RuleDetail> {
  requirePermission(ctx, manageRules);
  return transact(ctx, async (tx) => {
    const rule = await lockRule(tx, ruleId);
    requireSame(rule, after);
    await requireSound(tx, rule.draft);
    requireOwnRights(ctx, rule.draft);
    const version = (rule.publishedVersion ?? 0) + 1;
    await tx.db
      .insertInto('ruleVersions')
      .values({
        workspaceId: tx.workspaceId,
        ruleId,
        version,
        definition: sql`${JSON.stringify(rule.draft)}::jsonb`,
        publishedBy: tx.actor.id,
        publishedAt: tx.system.now(),
      })
      .execute();
    const fresh = { isOn: true, failuresInRow: 0, switchedOff: null };
    await changeRule(tx, ruleId, { ...fresh, publishedVersion: version, publishedRevision: after });
    await rulesChanged(tx);
    await announce(tx, rulePublished, { ruleId, version });
    return showRule(tx, ruleId);
  });
}

/**
 * Switches a published rule on or off; on, it begins anew with its failures.
 *
 * @throws Refusal `conflict` when it speaks of what is no longer there.
 */
export async function switchRule(
  ctx: Context,
  { ruleId, isOn }: { ruleId: string; isOn: boolean },
): Promise<{ done: true }> {
  requirePermission(ctx, manageRules);
  return transact(ctx, async (tx) => {
    const rule = await lockRule(tx, ruleId);
    if (rule.publishedVersion === null) throw new Refusal('conflict', ruleWords.ruleUnpublished);
    const { published } = await showRule(tx, ruleId);
    if (isOn && published) {
      requireOwnRights(ctx, published);
      if (!(await isSound(tx, published))) throw new Refusal('conflict', ruleWords.ruleToMend);
    }
    if (rule.isOn === isOn) return { done: true };
    await changeRule(tx, ruleId, { isOn, failuresInRow: 0, switchedOff: null });
    await rulesChanged(tx);
    await announce(tx, ruleSwitched, { ruleId, isOn, isByItself: false });
    return { done: true };
  });
}

/** Takes a rule away; what it did stays on record. */
export async function removeRule(ctx: Context, ruleId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageRules);
  return transact(ctx, async (tx) => {
    await lockRule(tx, ruleId);
    await changeRule(tx, ruleId, { isOn: false, removedAt: tx.system.now() });
    await rulesChanged(tx);
    await announce(tx, ruleRemoved, { ruleId });
    return { done: true };
  });
}

/** Puts rules in order; those left out keep theirs, behind them. */
export async function orderRules(ctx: Context, ruleIds: readonly string[]): Promise<{ done: true }> {
  requirePermission(ctx, manageRules);
  return transact(ctx, async (tx) => {
    const known = (await allRules(tx)).map(({ ruleId }) => ruleId);
    const first = [...new Set(ruleIds)].filter((ruleId) => known.includes(ruleId));
    const order = [...first, ...known.filter((ruleId) => !first.includes(ruleId))];
    await sql`
      update rules r set sort_order = u.place
      from unnest(${order}::uuid[]) with ordinality u (rule_id, place)
      where r.workspace_id = ${tx.workspaceId} and r.rule_id = u.rule_id
    `.execute(tx.db);
    await rulesChanged(tx);
    await announce(tx, rulesOrdered, { ruleIds: order });
    return { done: true };
  });
}

function requireSame({ revision }: RuleRow, after: number): void {
  if (revision !== after) throw new Refusal('conflict', ruleWords.ruleChanged, { revision });
}

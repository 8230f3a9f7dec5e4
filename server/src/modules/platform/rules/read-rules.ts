import type { FieldSet, PageQuery, RuleDefinition, RuleRegistry } from '@zhiyin/domain/kit';
import {
  FiringState,
  type RuleCatalogue,
  type RuleDetail,
  type RuleEntry,
  type RuleFiring,
  readRules,
  StepOutcome,
} from '@zhiyin/domain/platform';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type Context, may, requireMember, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { rulesOfShop } from '#platform/rules/of-shop.ts';
import { knownRules } from '#platform/rules/rule-kinds.ts';
import { allRules, showRule } from './queries.ts';
import { seenSubjects } from './seen-subjects.ts';

const weekMs = 7 * 24 * 3600_000;

export async function listRules(ctx: Context): Promise<{ items: RuleEntry[] }> {
  requirePermission(ctx, readRules);
  const { registry } = knownRules.of(ctx.system);
  return look(ctx, async (tx) => {
    const [rules, fired] = await Promise.all([allRules(tx), firedCounts(tx)]);
    const items = rules.map(({ ruleId, draft, revision, publishedRevision, ...row }) => ({
      ruleId,
      name: draft.name,
      subject: draft.subject,
      facts: draft.when.facts,
      waitSeconds: draft.when.waitSeconds,
      at: draft.when.at ?? null,
      around: aroundOf(registry, draft),
      stopsOthers: draft.stopsOthers,
      isOn: row.isOn,
      publishedVersion: row.publishedVersion,
      hasDraft: revision !== publishedRevision,
      revision,
      switchedOff: row.switchedOff,
      lastFiredAt: fired.get(ruleId)?.lastFiredAt.toISOString() ?? null,
      firedCount: fired.get(ruleId)?.fired ?? 0,
      failedCount: fired.get(ruleId)?.failed ?? 0,
    }));
    return { items };
  });
}

/** By which moment a rule goes, with what that is called; null when it does not, or the moment is not there any more. */
function aroundOf({ subjects }: RuleRegistry, { subject, when }: RuleDefinition): RuleEntry['around'] {
  const label = subjects.get(subject)?.[when.around?.field ?? '']?.label;
  return when.around && label ? { ...when.around, words: label } : null;
}

async function firedCounts(tx: Tx) {
  const since = new Date(tx.system.now().getTime() - weekMs);
  const { rows } = await sql<{ ruleId: string; fired: number; failed: number; lastFiredAt: Date }>`
    select r.rule_id, last.fired_at as last_fired_at,
      (select count(*)::int from rule_firings f where f.workspace_id = r.workspace_id and f.rule_id = r.rule_id
        and f.fired_at > ${since} and f.state <> 'cut') as fired,
      (select count(*)::int from rule_firings f where f.workspace_id = r.workspace_id and f.rule_id = r.rule_id
        and f.fired_at > ${since} and f.state = 'failed') as failed
    from rules r cross join lateral (
      select fired_at from rule_firings f where f.workspace_id = r.workspace_id and f.rule_id = r.rule_id
        and f.state <> 'cut' order by fired_at desc limit 1) last
    where r.workspace_id = ${tx.workspaceId} and r.removed_at is null
  `.execute(tx.db);
  return new Map(rows.map((row) => [row.ruleId, row]));
}

export async function getRule(ctx: Context, ruleId: string): Promise<RuleDetail> {
  requirePermission(ctx, readRules);
  return look(ctx, (tx) => showRule(tx, ruleId));
}

/** What rules are called, removed ones, too. */
export async function listRuleNames(ctx: Context): Promise<{ items: { ruleId: string; name: string }[] }> {
  requireMember(ctx);
  const { rows } = await look(ctx, (tx) =>
    sql<{ ruleId: string; name: string }>`
      select rule_id, draft ->> 'name' as name from rules where workspace_id = ${tx.workspaceId}
      order by rule_id desc limit 2000
    `.execute(tx.db),
  );
  return { items: rows };
}

/** What a builder offers, and what the caller may publish of it. */
export async function readRuleCatalogue(ctx: Context): Promise<RuleCatalogue> {
  requirePermission(ctx, readRules);
  const { registry, action } = knownRules.of(ctx.system);
  const { subjects } = await look(ctx, rulesOfShop);
  return {
    subjects: [...subjects.values()].map(({ kind, words, fields }) => ({
      kind,
      words,
      fields: shown(fields),
    })),
    triggers: registry.triggers.map(({ factKind, subjectKind, words, fields = {} }) => ({
      ...{ factKind, subjectKind, words },
      fields: shown(fields),
    })),
    actions: registry.actions.map(({ key, subjectKind, words, settings }) => {
      const needs = action(key)?.may ?? null;
      return {
        key,
        subjectKind,
        words,
        isAllowed: needs === null || may(ctx, needs),
        settings: settings.map(({ choices, ...setting }) => ({
          ...setting,
          ...(choices && { choices: [...choices] }),
        })),
      };
    }),
  };
}

function shown(fields: FieldSet): RuleCatalogue['subjects'][number]['fields'] {
  return Object.fromEntries(
    Object.entries(fields).map(([key, { choices, ...field }]) => [
      key,
      { ...field, ...(choices && { choices: [...choices] }) },
    ]),
  );
}

interface Asked extends PageQuery {
  ruleId?: string | undefined;
  subjectId?: string | undefined;
  state?: FiringState | undefined;
}

/** When rules fired, newest first, on what the caller may see. */
export async function listRuleFirings(
  ctx: Context,
  { after, limit, ruleId, subjectId, state }: Asked,
): Promise<{ items: RuleFiring[]; next: string | null }> {
  requirePermission(ctx, readRules);
  return look(ctx, async (tx) => {
    let select = tx.db
      .selectFrom('ruleFirings as f')
      .innerJoin('rules as r', (join) =>
        join.onRef('r.workspaceId', '=', 'f.workspaceId').onRef('r.ruleId', '=', 'f.ruleId'),
      )
      .select(['f.firingId', 'f.ruleId', 'f.version', 'f.subjectKind', 'f.subjectId', 'f.factKind'])
      .select(['f.factId', 'f.state', 'f.why', 'f.outcomes', 'f.firedAt'])
      .select(sql<string>`r.draft ->> 'name'`.as('name'))
      .where('f.workspaceId', '=', tx.workspaceId);
    if (ruleId !== undefined) select = select.where('f.ruleId', '=', ruleId);
    if (subjectId !== undefined) select = select.where('f.subjectId', '=', subjectId);
    if (state !== undefined) select = select.where('f.state', '=', state);
    const cursor = momentCursor.read(after);
    if (cursor) {
      select = select.where(sql<SqlBool>`(f.fired_at, f.firing_id) < (${cursor.at}, ${cursor.id}::uuid)`);
    }
    const rows = await select
      .orderBy('f.firedAt', 'desc')
      .orderBy('f.firingId', 'desc')
      .limit(limit + 1)
      .execute();
    const page = asPage(rows, limit, (last) => momentCursor.write(last.firedAt, last.firingId));
    const seen = await seenSubjects(tx, page.items);
    const items = page.items
      .filter(({ subjectId }) => seen.has(subjectId))
      .map((row) => ({
        ...row,
        subjectTitle: seen.get(row.subjectId) ?? null,
        state: FiringState.parse(row.state),
        outcomes: z.array(StepOutcome).parse(row.outcomes),
        firedAt: row.firedAt.toISOString(),
      }));
    return { items, next: page.next };
  });
}

import { fieldsOf, parseRule, type Rule } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Context, Tx } from '../../context.ts';
import { look, transact } from '../../database/transact.ts';
import { dueKind } from '../../due/due-kind.ts';
import { rulesOfShop } from '../of-shop.ts';
import { knownRules, type RuleTrigger } from '../rule-kinds.ts';
import { momentsOf } from './moments-of.ts';
import { type Happened, hitsOf } from './replay.ts';
import { type Period, strikesOf, type TriedRule, type Trying, touchedWithin } from './strikes-of.ts';

const batchMax = 400;
/** Most hits that are kept to be looked at; all are counted. */
const hitsMax = 20_000;

/** Works a trial off, some hundred things at a time; it says how far it is and stops when it is cancelled. */
export const runTrial = dueKind('rules:trial', {
  atOnce: 1,
  triesMax: 2,
  timeoutSeconds: 600,
  reach: async (ctx, { refId }) => {
    const trial = await beginTrial(ctx, refId);
    if (!trial) return undefined;
    const { registry, subjects } = await look(ctx, rulesOfShop);
    const parsed = parseRule(registry, trial.definition);
    const thing = parsed.ok ? subjects.get(parsed.rule.definition.subject) : undefined;
    if (!parsed.ok || !thing) return endTrial(ctx, refId, 'failed');
    try {
      await work(ctx, refId, { ...parsed.rule, thing }, { from: trial.startsAt, to: trial.endsAt });
    } catch (error) {
      await endTrial(ctx, refId, 'failed');
      throw error;
    }
    return undefined;
  },
});

/** What was begun and broken off begins anew. */
async function beginTrial(ctx: Context, trialId: string) {
  return transact(ctx, async (tx) => {
    const trial = await tx.db
      .updateTable('ruleTrials')
      .set({ looked: 0, fired: 0, subjects: 0 })
      .where('workspaceId', '=', tx.workspaceId)
      .where('trialId', '=', trialId)
      .where('state', '=', 'running')
      .returning(['definition', 'startsAt', 'endsAt'])
      .executeTakeFirst();
    await tx.db
      .deleteFrom('ruleTrialHits')
      .where('workspaceId', '=', tx.workspaceId)
      .where('trialId', '=', trialId)
      .execute();
    return trial;
  });
}

async function endTrial(ctx: Context, trialId: string, state: 'done' | 'failed'): Promise<undefined> {
  await transact(ctx, (tx) =>
    tx.db
      .updateTable('ruleTrials')
      .set({ state, endedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('trialId', '=', trialId)
      .where('state', '=', 'running')
      .execute(),
  );
}

async function work(ctx: Context, trialId: string, rule: TriedRule, period: Period): Promise<void> {
  const { facts, at, around } = rule.definition.when;
  const trying = await look(ctx, async (tx): Promise<Trying> => {
    if (around) return momentsOf(tx, rule, around, period);
    if (!at) return { ids: await touchedWithin(tx, facts, period), findHits: hitsOf };
    return strikesOf(tx, rule, at, period);
  });
  const { ids } = trying;
  let kept = 0;
  for (let from = 0; from < ids.length; from += batchMax) {
    const batch = ids.slice(from, from + batchMax);
    const found = await look(ctx, (tx) => hitsAmong(tx, rule, batch, period, trying.findHits));
    const isOn = await transact(ctx, async (tx) => {
      const shown = found.slice(0, Math.max(0, hitsMax - kept));
      await keepHits(tx, trialId, rule, kept, shown);
      return progress(tx, trialId, ids.length, from + batch.length, found);
    });
    kept += found.length;
    if (!isOn) return;
  }
  await endTrial(ctx, trialId, 'done');
}

interface Found {
  readonly subjectId: string;
  readonly factKind: string;
  readonly at: Date;
}

async function hitsAmong(
  tx: Tx,
  rule: TriedRule,
  ids: readonly string[],
  period: Period,
  findHits: Trying['findHits'],
): Promise<Found[]> {
  const { subject: kind } = rule.definition;
  const kinds = knownRules.of(tx.system);
  const triggers = new Map(kinds.triggersFor(kind).map((one) => [one.factKind, one]));
  const { around } = rule.definition.when;
  const fields = [...fieldsOf(rule.filter), ...(around ? [around.field] : [])];
  const [records, facts] = await Promise.all([
    rule.thing.records(tx, ids, fields),
    factsOfMany(tx, ids, triggers, fields, period.from),
  ]);
  return ids.flatMap((subjectId) => {
    const current = records.get(subjectId);
    if (!current) return [];
    const past = { facts: facts.get(subjectId) ?? [], current, triggers, ...period };
    const hits = findHits(rule, past, subjectId);
    return hits.map((hit) => ({ subjectId, ...hit }));
  });
}

async function factsOfMany(
  tx: Tx,
  ids: readonly string[],
  triggers: ReadonlyMap<string, RuleTrigger>,
  fields: readonly string[],
  from: Date,
): Promise<Map<string, Happened[]>> {
  const { rows } = await sql<Happened & { subjectId: string }>`
    select fact_id, kind, payload, occurred_at, subject_id from facts
    where workspace_id = ${tx.workspaceId} and subject_id = any(${[...ids]}::uuid[]) and position is not null
      and kind = any(${[...triggers.keys()]}::text[]) and occurred_at >= ${from}
    order by subject_id, position
  `.execute(tx.db);
  const known = new Map<string, Happened['byId']>();
  for (const [factKind, { saysById }] of triggers) {
    if (!saysById?.fields.some((field) => fields.includes(field))) continue;
    const ours = rows.filter(({ kind }) => kind === factKind);
    if (ours.length === 0) continue;
    for (const [factId, record] of await saysById.read(tx, ours)) known.set(factId, record);
  }
  const told = rows.map(({ subjectId, ...row }) => ({
    subjectId,
    happened: { ...row, byId: known.get(row.factId) },
  }));
  return grouped(told);
}

function grouped(told: readonly { subjectId: string; happened: Happened }[]): Map<string, Happened[]> {
  const groups = new Map<string, Happened[]>();
  for (const { subjectId, happened } of told) {
    const group = groups.get(subjectId);
    if (group) group.push(happened);
    else groups.set(subjectId, [happened]);
  }
  return groups;
}

async function keepHits(
  tx: Tx,
  trialId: string,
  { definition }: Rule,
  kept: number,
  found: readonly Found[],
): Promise<void> {
  if (found.length === 0) return;
  await sql`
    insert into rule_trial_hits (workspace_id, trial_id, number, subject_kind, subject_id, fact_kind, occurred_at)
    select ${tx.workspaceId}, ${trialId}, ${kept} + u.place, ${definition.subject}, u.subject_id, u.fact_kind, u.at
    from unnest(${found.map((one) => one.subjectId)}::uuid[], ${found.map((one) => one.factKind)}::text[],
      ${found.map((one) => one.at)}::timestamptz[]) with ordinality u (subject_id, fact_kind, at, place)
  `.execute(tx.db);
}

/** Says how far the trial is. False when it was cancelled. */
async function progress(
  tx: Tx,
  trialId: string,
  total: number,
  looked: number,
  found: readonly Found[],
): Promise<boolean> {
  const subjects = new Set(found.map(({ subjectId }) => subjectId)).size;
  const row = await tx.db
    .updateTable('ruleTrials')
    .set((is) => ({
      total,
      looked,
      fired: is('fired', '+', found.length),
      subjects: is('subjects', '+', subjects),
    }))
    .where('workspaceId', '=', tx.workspaceId)
    .where('trialId', '=', trialId)
    .where('state', '=', 'running')
    .returning('trialId')
    .executeTakeFirst();
  return row !== undefined;
}

import { parseRule, type Rule, type RuleProblem, ruleReasons } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { schedule } from '../due/schedule.ts';
import { perSystem } from '../per-system.ts';
import type { Subject } from '../subjects/subject.ts';
import { type RulesOfShop, rulesOfShop } from './of-shop.ts';

/** The kind of due work that switches off what cannot be read any more. */
export const lookOverKind = 'rules:look-over';

/** A rule that is published and on, ready to be run. */
export interface LiveRule extends Rule {
  readonly ruleId: string;
  readonly version: number;
  /** The kind of thing it watches, with the fields of the shop. */
  readonly thing: Subject;
}

/** A published rule that speaks of what is no longer there: a field, a question of a form, an action. */
export interface UnreadableRule {
  readonly ruleId: string;
  readonly version: number;
  readonly problems: readonly RuleProblem[];
}

interface RulesRead {
  readonly live: readonly LiveRule[];
  readonly unreadable: readonly UnreadableRule[];
}

interface Kept extends RulesRead {
  readonly revision: number;
}

/** What a process made of the rules of shops, under the revision it was made from. */
const kept = perSystem(() => new Map<string, Kept>());
const shopsMax = 1000;

/**
 * The shop's published rules in their order. Asked again only when one of them has changed. One that cannot be read any
 * more is left out, and work is put on the table that switches it off.
 */
export async function liveRules(tx: Tx): Promise<readonly LiveRule[]> {
  const row = await tx.db
    .selectFrom('ruleSets')
    .select('revision')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  if (!row) return [];
  const { live, unreadable } = await rulesUnder(tx, row.revision);
  // Again each time it is met, because the transaction that met it first may have come to nothing.
  if (unreadable.length > 0) await schedule(tx, { kind: lookOverKind }, tx.workspaceId, tx.system.now());
  return live;
}

async function rulesUnder(tx: Tx, revision: number): Promise<RulesRead> {
  const shops = kept.of(tx.system);
  const known = shops.get(tx.workspaceId);
  if (known?.revision === revision) return known;
  const read = await rulesAsTheyAre(tx);
  if (shops.size >= shopsMax) shops.clear();
  shops.set(tx.workspaceId, { revision, ...read });
  return read;
}

/** Reads the rules that are published and on, whatever a process has kept of them. */
export async function rulesAsTheyAre(tx: Tx): Promise<RulesRead> {
  const rows = await tx.db
    .selectFrom('rules')
    .innerJoin('ruleVersions as v', (join) =>
      join
        .onRef('v.workspaceId', '=', 'rules.workspaceId')
        .onRef('v.ruleId', '=', 'rules.ruleId')
        .onRef('v.version', '=', 'rules.publishedVersion'),
    )
    .select(['rules.ruleId', 'v.version', 'v.definition'])
    .where('rules.workspaceId', '=', tx.workspaceId)
    .where('rules.isOn', '=', true)
    .where('rules.removedAt', 'is', null)
    .orderBy('rules.sortOrder')
    .orderBy('rules.ruleId')
    .execute();
  if (rows.length === 0) return { live: [], unreadable: [] };
  const ofShop = await rulesOfShop(tx);
  const read = rows.map((row) => readRule(ofShop, row));
  return {
    live: read.filter((one) => 'thing' in one),
    unreadable: read.filter((one) => 'problems' in one),
  };
}

interface Published {
  readonly ruleId: string;
  readonly version: number;
  readonly definition: unknown;
}

function readRule(
  { registry, subjects }: RulesOfShop,
  { ruleId, version, definition }: Published,
): LiveRule | UnreadableRule {
  const parsed = parseRule(registry, definition);
  if (!parsed.ok) return { ruleId, version, problems: parsed.problems };
  const thing = subjects.get(parsed.rule.definition.subject);
  return thing
    ? { ruleId, version, thing, ...parsed.rule }
    : { ruleId, version, problems: [{ path: 'subject', reason: ruleReasons.unknownSubject }] };
}

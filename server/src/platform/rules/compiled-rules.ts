import { parseRule, type Rule } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';
import { knownRules } from './rule-kinds.ts';

/** A rule that is published and on, ready to be run. */
export interface LiveRule extends Rule {
  readonly ruleId: string;
  readonly version: number;
}

interface Kept {
  readonly revision: number;
  readonly rules: readonly LiveRule[];
}

/** What a process made of the rules of shops, under the revision it was made from. */
const kept = perSystem(() => new Map<string, Kept>());
const shopsMax = 1000;

/**
 * The shop's published rules in their order. Asked again only when one of them has changed; what cannot be read any
 * more, because its field or action is gone, is left out and logged.
 */
export async function liveRules(tx: Tx): Promise<readonly LiveRule[]> {
  const row = await tx.db
    .selectFrom('ruleSets')
    .select('revision')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  if (!row) return [];
  const shops = kept.of(tx.system);
  const known = shops.get(tx.workspaceId);
  if (known?.revision === row.revision) return known.rules;
  const rules = await readRules(tx);
  if (shops.size >= shopsMax) shops.clear();
  shops.set(tx.workspaceId, { revision: row.revision, rules });
  return rules;
}

async function readRules(tx: Tx): Promise<LiveRule[]> {
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
  return rows.flatMap(({ ruleId, version, definition }) => {
    const parsed = parseRule(knownRules.of(tx.system).registry, definition);
    if (parsed.ok) return [{ ruleId, version, ...parsed.rule }];
    tx.system.log.warn({ ruleId, problems: parsed.problems }, 'a published rule cannot be read any more');
    return [];
  });
}

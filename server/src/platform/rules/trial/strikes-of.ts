import { type Rule, type RuleTime, strikesWithin } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import type { Subject } from '../../subjects/subject.ts';
import { shopZone } from '../by-clock/keep-clocks.ts';
import { momentOfId } from '../moment-of-id.ts';
import { knownRules } from '../rule-kinds.ts';
import { type Hit, hitsAtStrikes, type Past } from './replay.ts';

/** What a trial looks at, and how it finds when the rule would have fired on one thing. */
export interface Trying {
  readonly ids: readonly string[];
  readonly findHits: (rule: Rule, past: Past, subjectId: string) => Hit[];
}

/** A rule that is tried, with the kind of thing it watches. */
export interface TriedRule extends Rule {
  readonly thing: Subject;
}

export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** Most things that a trial looks at although nothing happened to them. */
export const untouchedMax = 20_000;

/**
 * A rule that goes by the clock looks at all there is: at what something happened to since the period began, and at what
 * has been as it is since before, of which only what the filter holds for now can count.
 */
export async function strikesOf(tx: Tx, rule: TriedRule, at: RuleTime, period: Period): Promise<Trying> {
  const kinds = knownRules.of(tx.system);
  const { subject: kind } = rule.definition;
  const triggers = kinds.triggersFor(kind).map(({ factKind }) => factKind);
  const context = { now: tx.system.now() };
  const [zone, touched, holding] = [
    await shopZone(tx),
    await touchedWithin(tx, triggers, { from: period.from, to: context.now }),
    await rule.thing.find(tx, { filter: rule.filter, context, limit: untouchedMax }),
  ];
  const strikes = strikesWithin(at, zone, period.from, period.to);
  return {
    ids: [...new Set([...touched, ...holding])],
    findHits: (tried, past, subjectId) => hitsAtStrikes(tried, past, strikes, momentOfId(subjectId)),
  };
}

/** The things to which something of these kinds happened. */
export async function touchedWithin(
  tx: Tx,
  kinds: readonly string[],
  { from, to }: Period,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct subject_id as id from facts
    where workspace_id = ${tx.workspaceId} and kind = any(${[...kinds]}::text[]) and position is not null
      and occurred_at >= ${from} and occurred_at < ${to} and subject_id is not null
    order by id desc
  `.execute(tx.db);
  return rows.map(({ id }) => id);
}

import { type Rule, type RuleMoment, ringsAt } from '@zhiyin/domain/kit';
import { ruleStruck } from '@zhiyin/domain/platform';
import type { Tx } from '../../context.ts';
import { momentOfId } from '../moment-of-id.ts';
import { knownRules } from '../rule-kinds.ts';
import { type Hit, holdsThen, type Past, statesOf, stateThen } from './replay.ts';
import { type Period, type TriedRule, type Trying, touchedWithin, untouchedMax } from './strikes-of.ts';

/** As long a rule looks at a thing after its time has come. */
const lateMaxMs = 24 * 3600_000;

/**
 * A rule that goes by a moment of its things looks at what has it near the period now, and at what something happened
 * to since: that may have had another then.
 */
export async function momentsOf(
  tx: Tx,
  rule: TriedRule,
  around: RuleMoment,
  period: Period,
): Promise<Trying> {
  const triggers = knownRules.of(tx.system).triggersFor(rule.definition.subject);
  const now = tx.system.now();
  const kinds = triggers.map(({ factKind }) => factKind);
  const touched = await touchedWithin(tx, kinds, { from: period.from, to: now });
  const aside = around.seconds * 1000;
  const met = await rule.thing.findWithin(tx, {
    field: around.field,
    from: new Date(period.from.getTime() - aside),
    to: new Date(period.to.getTime() - aside),
    ...{ filter: { all: [] }, context: { now }, limit: untouchedMax },
  });
  return {
    ids: [...new Set([...touched, ...met.map(({ id }) => id)])],
    findHits: (tried, past, subjectId) => hitsAround(tried, past, around, momentOfId(subjectId)),
  };
}

/** When a rule would have fired on one thing: for each value that its moment had, as soon as the filter held. */
function hitsAround(rule: Rule, past: Past, around: RuleMoment, bornAt: Date | null): Hit[] {
  const { field, seconds } = around;
  const states = statesOf(past);
  const records = [past.current, ...states.flatMap(({ before, after }) => [before, after])];
  const values = new Set(records.flatMap((one) => (one[field] instanceof Date ? one[field].getTime() : [])));
  return [...values].flatMap((ms) => {
    const value = new Date(ms);
    const from = ringsAt(around, value, bornAt);
    if (from === null) return [];
    const until = seconds < 0 ? value : new Date(from.getTime() + lateMaxMs);
    const later = past.facts.map(({ occurredAt }) => occurredAt).filter((at) => at > from && at < until);
    const at = [from, ...later].find((moment) => {
      const state = stateThen(past, states, moment);
      const isThen = state[field] instanceof Date && state[field].getTime() === ms;
      return isThen && holdsThen(rule, state, moment);
    });
    const isWithin = at !== undefined && at >= past.from && at < past.to;
    return isWithin ? [{ factKind: ruleStruck.kind, at }] : [];
  });
}

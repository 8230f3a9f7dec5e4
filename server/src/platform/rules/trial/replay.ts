import { type FilterRecord, matchesChange, type Rule } from '@zhiyin/domain/kit';
import { ruleStruck } from '@zhiyin/domain/platform';
import type { RuleTrigger } from '../rule-kinds.ts';

/** Something that happened to a thing. */
export interface Happened {
  readonly factId: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly occurredAt: Date;
  /** What is known of the thing right after it beyond the fact itself. */
  readonly byId?: FilterRecord | undefined;
}

/** A time at which the rule would have fired. */
export interface Hit {
  readonly factKind: string;
  readonly at: Date;
}

export interface Past {
  /** All that happened to one thing since the period began, in order, of kinds that are triggers. */
  readonly facts: readonly Happened[];
  /** The thing as it is now. */
  readonly current: FilterRecord;
  readonly triggers: ReadonlyMap<string, RuleTrigger>;
  readonly from: Date;
  readonly to: Date;
}

/**
 * When a rule would have fired on one thing. How the thing was at each moment is worked out from how it is now, by
 * taking back what facts changed, and from what they say; fields that no fact tells of count as they are now. Other
 * rules are not in it, nor what this one would have changed.
 */
export function hitsOf(rule: Rule, past: Past): Hit[] {
  const { when, perSubjectPerHour } = rule.definition;
  const states = statesOf(past);
  const hits: Hit[] = [];
  for (const [index, fact] of past.facts.entries()) {
    if (fact.occurredAt < past.from || fact.occurredAt >= past.to) continue;
    if (!when.facts.includes(fact.kind) || isOfNobody(past, fact)) continue;
    const at = new Date(fact.occurredAt.getTime() + when.waitSeconds * 1000);
    const change = when.waitSeconds === 0 ? states[index] : stateAt(past, states, index, at, when.facts);
    if (!change || at >= past.to) continue;
    const recent = hits.filter((hit) => hit.at.getTime() > at.getTime() - 3600_000);
    if (recent.length >= perSubjectPerHour) continue;
    if (matchesChange(rule.filter, change, { now: at })) hits.push({ factKind: fact.kind, at });
  }
  return hits;
}

/** What is not about the thing sets off nothing, such as news of the past. */
function isOfNobody({ triggers }: Past, { kind, payload }: Happened): boolean {
  return triggers.get(kind)?.occasionOf(payload) === null;
}

/**
 * As `hitsOf`, for a rule that goes by the clock: at which of its strikes the filter held. Before it was there a thing
 * had no state at all.
 */
export function hitsAtStrikes(rule: Rule, past: Past, strikes: readonly Date[], bornAt: Date | null): Hit[] {
  const states = statesOf(past);
  return strikes.flatMap((at) => {
    if (bornAt !== null && at < bornAt) return [];
    return holdsThen(rule, stateThen(past, states, at), at) ? [{ factKind: ruleStruck.kind, at }] : [];
  });
}

/** Whether a filter held for a thing as it was then. */
export function holdsThen({ filter }: Rule, state: FilterRecord, at: Date): boolean {
  return matchesChange(filter, { before: state, after: state }, { now: at });
}

/** How a thing was at a moment. */
export function stateThen({ facts, current }: Past, states: readonly State[], at: Date): FilterRecord {
  const index = facts.findLastIndex(({ occurredAt }) => occurredAt <= at);
  return states[index]?.after ?? states[0]?.before ?? current;
}

interface State {
  readonly before: FilterRecord;
  readonly after: FilterRecord;
}

/** How a thing was before and after each fact. */
export function statesOf({ facts, current, triggers }: Past): State[] {
  const states: State[] = [];
  let state = current;
  for (const fact of facts.toReversed()) {
    const before = { ...state, ...triggers.get(fact.kind)?.before(fact.payload, state) };
    states.unshift({ before, after: state });
    state = before;
  }
  let known: FilterRecord = {};
  return facts.map((fact, index) => {
    const taken = states[index] ?? { before: state, after: state };
    const trigger = triggers.get(fact.kind);
    const earlier = { ...taken.before, ...known };
    const told = trigger?.tells(fact.payload);
    known = { ...known, ...trigger?.says(fact.payload, earlier), ...fact.byId };
    const after = { ...taken.after, ...known, ...told };
    return { before: { ...earlier, ...told, ...trigger?.before(fact.payload, after) }, after };
  });
}

/** How the thing was when a wait ended; undefined when the wait began anew before. */
function stateAt(
  { facts, triggers }: Past,
  states: readonly State[],
  index: number,
  at: Date,
  kinds: readonly string[],
): State | undefined {
  const meanwhile = facts.slice(index + 1).filter(({ occurredAt }) => occurredAt <= at);
  if (meanwhile.some(({ kind }) => kinds.includes(kind))) return undefined;
  const told = triggers.get(facts[index]?.kind ?? '')?.tells(facts[index]?.payload);
  const after = { ...states[index + meanwhile.length]?.after, ...told };
  return { before: after, after };
}

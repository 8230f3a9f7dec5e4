import { type FlowDefinition, type FlowState, stateOf } from './flow.ts';

/** What changed between two versions of a flow, by key. */
export interface FlowChanges {
  readonly addedStates: readonly string[];
  readonly removedStates: readonly string[];
  readonly changedStates: readonly string[];
  readonly addedMoves: readonly string[];
  readonly removedMoves: readonly string[];
  readonly changedMoves: readonly string[];
}

/** What is different in `after`. A changed key is one removed and one added: keys never change. */
export function diffFlows(before: FlowDefinition, after: FlowDefinition): FlowChanges {
  const states = diff(before.states, after.states);
  const moves = diff(before.moves, after.moves);
  return {
    addedStates: states.added,
    removedStates: states.removed,
    changedStates: states.changed,
    addedMoves: moves.added,
    removedMoves: moves.removed,
    changedMoves: moves.changed,
  };
}

/** Where what stands in a state that goes away is moved to; `to` is null while nobody has said. */
export interface MigrateStep {
  readonly from: FlowState;
  readonly to: FlowState | null;
  readonly underWay: number;
}

export interface MigratePlan {
  /** One step for each state that goes away, whether anything stands there or not. */
  readonly steps: readonly MigrateStep[];
  /** What stays where it is but counts otherwise from now on. */
  readonly recounted: readonly { state: FlowState; was: FlowState['category']; underWay: number }[];
  readonly isComplete: boolean;
}

/**
 * What happens to everything under way when `after` takes the place of `before`: each state that goes away needs a
 * state of the new version to go to.
 *
 * @param underWay how many things stand in each state of `before`; a state that is left out has none.
 * @param map from a state that goes away to one of `after`; a target that is not there counts as not said.
 */
export function migratePlan(
  before: FlowDefinition,
  after: FlowDefinition,
  underWay: Readonly<Record<string, number>>,
  map: Readonly<Record<string, string>>,
): MigratePlan {
  const steps = before.states
    .filter(({ key }) => !stateOf(after, key))
    .map((from) => ({ from, to: targetOf(after, map, from.key), underWay: countOf(underWay, from.key) }));
  const recounted = after.states.flatMap((state) => {
    const was = stateOf(before, state.key)?.category;
    if (was === undefined || was === state.category) return [];
    return [{ state, was, underWay: countOf(underWay, state.key) }];
  });
  return { steps, recounted, isComplete: steps.every(({ to }) => to !== null) };
}

function targetOf(
  after: FlowDefinition,
  map: Readonly<Record<string, string>>,
  from: string,
): FlowState | null {
  const key = Object.hasOwn(map, from) ? map[from] : undefined;
  return key === undefined ? null : (stateOf(after, key) ?? null);
}

function countOf(underWay: Readonly<Record<string, number>>, key: string): number {
  return Object.hasOwn(underWay, key) ? (underWay[key] ?? 0) : 0;
}

function diff(before: readonly { key: string }[], after: readonly { key: string }[]) {
  const old = new Map(before.map((item) => [item.key, JSON.stringify(item)]));
  const fresh = new Map(after.map((item) => [item.key, JSON.stringify(item)]));
  return {
    added: [...fresh.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !fresh.has(key)),
    changed: [...fresh].filter(([key, text]) => old.has(key) && old.get(key) !== text).map(([key]) => key),
  };
}

import type { FlowMove, FlowState, Text } from '@zhiyin/domain/kit';
import type { FlowDraft } from '@zhiyin/domain/platform';

/** The smallest flow there can be: a beginning, an end, and the way between. */
export function emptyFlow(title: Text, named: { start: Text; finish: Text; move: Text }): FlowDraft {
  const begun: FlowDraft = {
    title: textOf(title),
    initial: 'start',
    states: [
      { key: 'start', label: textOf(named.start), category: 'open' },
      { key: 'finished', label: textOf(named.finish), category: 'closed' },
    ],
    moves: [],
  };
  return addMove(begun, 'start', 'finished', named.move).flow;
}

/** Adds a state at the end. Answers its key. */
export function addState(flow: FlowDraft, label: Text): { flow: FlowDraft; key: string } {
  const key = freeKey('state', flow.states);
  const state: FlowState = { key, label: textOf(label), category: 'open' };
  return { flow: { ...flow, states: [...flow.states, state] }, key };
}

/** Changes a state; a timer whose move is gone goes with it. */
export function changeState(
  flow: FlowDraft,
  key: string,
  change: Partial<Omit<FlowState, 'key'>>,
): FlowDraft {
  return {
    ...flow,
    states: flow.states.map((state) => (state.key === key ? { ...state, ...change } : state)),
  };
}

/** Takes a state away with every move that leads only there or from there. The first one left becomes initial. */
export function removeState(flow: FlowDraft, key: string): FlowDraft {
  const states = flow.states.filter((state) => state.key !== key);
  const [first] = states;
  if (!first) return flow;
  const moves = flow.moves
    .filter((move) => move.to !== key)
    .map((move) => ({ ...move, from: move.from.filter((one) => one !== key) }))
    .filter(({ from }) => from.length > 0);
  const initial = flow.initial === key ? first.key : flow.initial;
  return withoutLostTimers({ ...flow, initial, states, moves });
}

/** Adds a move that anybody may make and that demands nothing. Answers its key. */
export function addMove(
  flow: FlowDraft,
  from: string,
  to: string,
  label: Text,
): { flow: FlowDraft; key: string } {
  const key = freeKey('move', flow.moves);
  const may = { permissions: [], teams: [], members: [], isForAssignee: false };
  const demands = { fields: [], checklist: [], comment: 'none' as const };
  const move: FlowMove = { key, label: textOf(label), from: [from], to, may, demands };
  return { flow: { ...flow, moves: [...flow.moves, move] }, key };
}

export function changeMove(flow: FlowDraft, key: string, change: Partial<Omit<FlowMove, 'key'>>): FlowDraft {
  return withoutLostTimers({
    ...flow,
    moves: flow.moves.map((move) => (move.key === key ? { ...move, ...change } : move)),
  });
}

export function removeMove(flow: FlowDraft, key: string): FlowDraft {
  return withoutLostTimers({ ...flow, moves: flow.moves.filter((move) => move.key !== key) });
}

function withoutLostTimers(flow: FlowDraft): FlowDraft {
  const states = flow.states.map(({ timer, ...state }) => {
    const isThere = flow.moves.some(({ key, from }) => key === timer?.move && from.includes(state.key));
    return timer && isThere ? { ...state, timer } : state;
  });
  return { ...flow, states };
}

/** A key nobody has: programs know states by it, so it never changes with the name. */
export function freeKey(word: string, taken: readonly { readonly key: string }[]): string {
  const keys = new Set(taken.map(({ key }) => key));
  for (let number = 1; ; number++) {
    if (!keys.has(`${word}-${number}`)) return `${word}-${number}`;
  }
}

/** A word of ours carries a key, which a flow has no place for. */
function textOf({ zh, en }: Text): { zh: string; en: string } {
  return { zh, en };
}

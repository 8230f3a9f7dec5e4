import type { FlowDefinition } from './flow.ts';

type Graph = Pick<FlowDefinition, 'initial' | 'states' | 'moves'>;

/** The states one can come to from the initial one, itself included, in the flow's order. */
export function reachableStates({ initial, states, moves }: Graph): string[] {
  const arrows = moves.flatMap(({ from, to }) => from.map((start) => ({ start, end: to })));
  return inOrder(states, spread([initial], arrows));
}

/** The states from which a closed one can be reached, closed ones included, in the flow's order. */
export function statesThatCanClose({ states, moves }: Graph): string[] {
  const closed = states.filter(({ category }) => category === 'closed').map(({ key }) => key);
  const arrows = moves.flatMap(({ from, to }) => from.map((end) => ({ start: to, end })));
  return inOrder(states, spread(closed, arrows));
}

function spread(starts: readonly string[], arrows: readonly { start: string; end: string }[]): Set<string> {
  const found = new Set(starts);
  const waiting = [...starts];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { start, end } of arrows) {
      if (start !== next || found.has(end)) continue;
      found.add(end);
      waiting.push(end);
    }
  }
  return found;
}

function inOrder(states: Graph['states'], found: ReadonlySet<string>): string[] {
  return states.map(({ key }) => key).filter((key) => found.has(key));
}

import type { Word } from '../words.ts';
import { approvalProblems } from './approval.ts';
import { type Flow, FlowDefinition, type FlowMove, type FlowState } from './flow.ts';
import { reachableStates, statesThatCanClose } from './graph.ts';
import { flowReasons } from './words.ts';

/** What is wrong with a flow and where: `path` is dotted, e.g. `moves.2.from.0`. */
export interface FlowProblem {
  readonly path: string;
  readonly reason: Word;
}

export type ParsedFlow =
  | { readonly ok: true; readonly flow: Flow }
  | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/**
 * Checks a flow and makes it ready to be followed. Every problem is reported with its place: states nothing leads to,
 * states that no way leads out of to a closed one, moves between states that are not there.
 *
 * @param fields keys that moves may demand; any key is accepted without it.
 */
export function parseFlow(json: unknown, fields?: ReadonlySet<string>): ParsedFlow {
  const read = FlowDefinition.safeParse(json);
  if (!read.success) {
    const problems = read.error.issues.map(({ path }) => {
      const name = nameIn(path);
      return name ? at(name, flowReasons.unnamed) : at(path, flowReasons.malformed);
    });
    // A name that is missing in both languages is one thing to mend.
    return { ok: false, problems: [...new Map(problems.map((one) => [one.path, one])).values()] };
  }
  const definition = read.data;
  const problems = [
    ...doubleKeys(definition.states, ['states']),
    ...doubleKeys(definition.moves, ['moves']),
    ...definition.moves.flatMap((move, index) => moveProblems(definition, move, index, fields)),
    ...definition.states.flatMap((state, index) => timerProblems(definition, state, index)),
    ...graphProblems(definition),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, flow: { definition } };
}

/** The way to the name that a path leads into, without the language; undefined when it leads elsewhere. */
function nameIn(path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  const end = path.findIndex((part) => part === 'label' || part === 'title');
  return end < 0 ? undefined : path.slice(0, end + 1);
}

function doubleKeys(list: readonly { key: string }[], path: readonly PropertyKey[]): FlowProblem[] {
  const isDouble = ({ key }: { key: string }, index: number) =>
    list.findIndex((other) => other.key === key) < index;
  return list.flatMap((item, index) =>
    isDouble(item, index) ? [at([...path, index, 'key'], flowReasons.doubleKey)] : [],
  );
}

function moveProblems(
  { states }: FlowDefinition,
  move: FlowMove,
  index: number,
  fields: ReadonlySet<string> | undefined,
): FlowProblem[] {
  const path = ['moves', index];
  const isState = (key: string): boolean => states.some((state) => state.key === key);
  const problems = move.from.flatMap((from, place) => {
    if (!isState(from)) return [at([...path, 'from', place], flowReasons.unknownState)];
    return from === move.to ? [at([...path, 'from', place], flowReasons.toItself)] : [];
  });
  if (!isState(move.to)) problems.push(at([...path, 'to'], flowReasons.unknownState));
  const { demands } = move;
  for (const [place, field] of demands.fields.entries()) {
    if (fields && !fields.has(field))
      problems.push(at([...path, 'demands', 'fields', place], flowReasons.unknownField));
  }
  problems.push(...doubleKeys(demands.checklist, [...path, 'demands', 'checklist']));
  if (!demands.approval) return problems;
  const approval = approvalProblems(demands.approval, fields);
  return [
    ...problems,
    ...approval.map((one) => at([...path, 'demands', 'approval', ...one.path], one.reason)),
  ];
}

function timerProblems({ moves }: FlowDefinition, state: FlowState, index: number): FlowProblem[] {
  if (!state.timer) return [];
  const path = ['states', index, 'timer', 'move'];
  const wanted = state.timer.move;
  const move = moves.find(({ key }) => key === wanted);
  if (!move) return [at(path, flowReasons.unknownMove)];
  if (!move.from.includes(state.key)) return [at(path, flowReasons.timerElsewhere)];
  const { fields, checklist, comment, approval } = move.demands;
  const isFree = fields.length === 0 && checklist.length === 0 && comment === 'none' && !approval;
  return isFree ? [] : [at(path, flowReasons.timerDemands)];
}

function graphProblems(flow: FlowDefinition): FlowProblem[] {
  if (!flow.states.some(({ key }) => key === flow.initial))
    return [at(['initial'], flowReasons.unknownState)];
  if (!flow.states.some(({ category }) => category === 'closed'))
    return [at(['states'], flowReasons.nothingClosed)];
  const reachable = new Set(reachableStates(flow));
  const closing = new Set(statesThatCanClose(flow));
  return flow.states.flatMap(({ key }, index) => {
    if (!reachable.has(key)) return [at(['states', index], flowReasons.unreachable)];
    return closing.has(key) ? [] : [at(['states', index], flowReasons.noWayToClosed)];
  });
}

function at(path: readonly PropertyKey[], reason: Word): FlowProblem {
  return { path: path.map(String).join('.'), reason };
}

import type { ApprovalRound, FlowState, MoveGiven, Text } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';

/** Something that a move may demand: a field of the thing, or a question of its form. */
export interface FlowField {
  readonly key: string;
  readonly label: Text;
  /** True when an approval by amount can go by it. */
  readonly isAmount: boolean;
  /** What its amounts are counted in; null where it is none. */
  readonly currency: string | null;
}

/** A move that waited and is to be made now. */
export interface WaitingMove {
  readonly moveKey: string;
  readonly given: MoveGiven;
  readonly why: 'approval' | 'timer';
}

/** A kind of thing that follows flows. The module keeps the thing and a copy of its state; the platform its place. */
export interface FlowSubject {
  readonly kind: string;
  readonly words: Text;
  /** What moves of a flow may demand; of a flow that nothing uses yet when `flowId` is null. */
  fields(tx: Tx, flowId: string | null): Promise<readonly FlowField[]>;
  /** What things are called, by id, for whoever approves; those not there are left out. */
  titles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>>;
  /** Whoever of a round's members and teams works here now. */
  approvers(tx: Tx, round: ApprovalRound): Promise<readonly string[]>;
  /** Holds the flow, then the thing, until the transaction ends: in this order everywhere. */
  hold(tx: Tx, subjectId: string): Promise<void>;
  /** Makes a move that waited, with everything that a person's move does. @throws Refusal when it cannot be made. */
  move(tx: Tx, subjectId: string, move: WaitingMove): Promise<void>;
  /** A new version of the flow took things from a state to another, or counts their state otherwise. */
  placed(tx: Tx, ids: readonly string[], from: FlowState, to: FlowState): Promise<void>;
}

/** The kinds of things that follow flows; the app gathers them from its modules when it is built. */
export const knownFlowSubjects = perSystem<readonly FlowSubject[]>(() => []);

/** The subject of a kind. @throws Error when no module brings it: our own mistake. */
export function flowSubjectOf(tx: Tx, kind: string): FlowSubject {
  const found = knownFlowSubjects.of(tx.system).find((one) => one.kind === kind);
  if (!found) throw new Error(`nothing of the kind “${kind}” follows flows`);
  return found;
}

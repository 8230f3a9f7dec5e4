import { type FlowDefinition, type FlowMove, movesFrom } from '../../kit/flow/flow.ts';
import type { HappeningKind, StageMoves } from './happening.ts';

/** One thing that happened: the first of `tries` whose move can be made from where the conversation stands is it. */
export interface Happening {
  readonly tries: readonly HappeningKind[];
  readonly at: Date;
  readonly memberId: string | null;
}

/** Where a conversation stands, and since when. */
export interface StageStanding {
  readonly stateKey: string;
  readonly since: Date;
}

/** A stage that a conversation comes into. */
export interface StageEntry {
  readonly stateKey: string;
  readonly at: Date;
  readonly why: HappeningKind;
  readonly memberId: string | null;
}

/**
 * Where happenings, in their order, take a conversation. Each makes the move that the shop chose for it, if the flow
 * has it, it leads out of where the conversation stands, and asks for nothing: nobody is there to give it. What is
 * older than the conversation's last move changes nothing, so a hand's move is not undone by what came before it.
 * Of the same happenings twice the second changes nothing, unless the flow leads in a circle.
 */
export function advanceStage(
  flow: FlowDefinition,
  moves: StageMoves,
  from: StageStanding,
  happenings: readonly Happening[],
): StageEntry[] {
  const entries: StageEntry[] = [];
  let { stateKey, since } = from;
  for (const { tries, at, memberId } of happenings) {
    if (at < since) continue;
    const made = firstMove(flow, moves, stateKey, tries);
    if (!made) continue;
    entries.push({ stateKey: made.move.to, at, why: made.why, memberId });
    stateKey = made.move.to;
    since = at;
  }
  return entries;
}

function firstMove(
  flow: FlowDefinition,
  moves: StageMoves,
  stateKey: string,
  tries: readonly HappeningKind[],
): { move: FlowMove; why: HappeningKind } | undefined {
  const ways = movesFrom(flow, stateKey).filter(asksNothing);
  for (const why of tries) {
    const move = ways.find(({ key }) => key === moves[why]);
    if (move) return { move, why };
  }
  return undefined;
}

function asksNothing({ demands: { fields, checklist, comment, approval } }: FlowMove): boolean {
  return fields.length === 0 && checklist.length === 0 && comment === 'none' && !approval;
}

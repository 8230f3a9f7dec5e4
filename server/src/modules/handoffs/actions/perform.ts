import {
  clockAfter,
  type Handoff,
  type HandoffAnswers,
  type HandoffMoveKey,
  type HandoffRating,
  type HandoffState,
  handoffAccepted,
  handoffAnswered,
  handoffClosed,
  handoffDisputed,
  handoffMoves,
  handoffReturned,
  handoffSentAgain,
  handoffStateWords,
  handoffsAnswer,
  handoffsSend,
  handoffsWords,
  handoffTaken,
  handoffWithdrawn,
  isMoveFrom,
} from '@zhiyin/domain/handoffs';
import type { Word } from '@zhiyin/domain/kit';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { clockOf, runClock } from '../clock/keep-clock.ts';
import { tellDepartment, tellSender } from '../notices.ts';
import { changeRow, lockHandoff } from '../queries.ts';
import { aboutOf, type HandoffChange, type HandoffRow, stateOf } from '../rows.ts';
import { showHandoff } from '../show-handoff.ts';
import { insertStep } from '../steps.ts';
import { sidesOf } from '../visibility.ts';
import { putRating } from './rate-handoff.ts';

/** What is said with a step, and what is written besides. */
interface Said {
  readonly text: string;
  readonly answers?: HandoffAnswers;
  readonly change?: HandoffChange;
  /** The other side's part is rated in the same breath. */
  readonly rating?: z.output<typeof HandoffRating> | undefined;
}

/** Which hand-off, and after which revision whoever acts saw it. */
export interface Seen {
  readonly handoffId: string;
  readonly after: number;
}

/**
 * Takes a step that whoever acts may take now; `say` adds what belongs to it while the row is held.
 *
 * @throws Refusal `missing` when they may not see it, `forbidden` when the step is the other side's, `conflict` when
 * somebody acted on it since the revision they saw, or where it stands forbids the step.
 */
export async function takeStep(
  ctx: Context,
  { handoffId, after }: Seen,
  move: HandoffMoveKey,
  say: (tx: Tx, row: HandoffRow) => Promise<Said>,
): Promise<Handoff> {
  const { by } = handoffMoves[move];
  requirePermission(ctx, by === 'sender' ? handoffsSend : handoffsAnswer);
  return transact(ctx, async (tx) => {
    const row = await holdFor(tx, handoffId, after, move);
    const { rating, ...said } = await say(tx, row);
    const done = await performMove(tx, row, { move, ...said });
    if (rating) await putRating(tx, done, { about: by === 'sender' ? 'result' : 'handoff', ...rating });
    return showHandoff(tx, handoffId);
  });
}

async function holdFor(tx: Tx, handoffId: string, after: number, move: HandoffMoveKey): Promise<HandoffRow> {
  const row = await lockHandoff(tx, handoffId);
  if (!sidesOf(tx, row).has(handoffMoves[move].by)) throw new Refusal('forbidden', handoffsWords.notYourStep);
  const state = handoffStateWords[stateOf(row)][tx.locale];
  if (row.revision !== after) throw new Refusal('conflict', handoffsWords.movedMeanwhile, { state });
  if (!isMoveFrom(move, stateOf(row))) throw new Refusal('conflict', handoffsWords.stateForbids, { state });
  return row;
}

type Step = Omit<Said, 'rating'> & {
  readonly move: HandoffMoveKey;
  /** What the sender is told of a return, unless it is a plain one. */
  readonly told?: Word;
};

/** Takes a step with a hand-off that the caller holds and may take it with: row, clock, step, fact and notices. */
export async function performMove(
  tx: Tx,
  row: HandoffRow,
  { move, text, answers, change, told }: Step,
): Promise<HandoffRow> {
  const from = stateOf(row);
  const { to } = handoffMoves[move];
  const clock = clockAfter(await clockOf(tx, row), move, tx.system.now());
  const moved = await changeRow(tx, row.handoffId, { ...change, state: to, revision: row.revision + 1 });
  const { row: kept, state } = await runClock(tx, moved, clock);
  const done =
    move === 'answer'
      ? await changeRow(tx, row.handoffId, { answerSeconds: Math.round(state.elapsedSeconds) })
      : kept;
  await insertStep(tx, row.handoffId, { kind: move, text, ...(answers && { answers }) });
  await tell(tx, done, move, { from, to }, told);
  return done;
}

const facts = {
  take: handoffTaken,
  'send-again': handoffSentAgain,
  accept: handoffAccepted,
  dispute: handoffDisputed,
  close: handoffClosed,
  withdraw: handoffWithdrawn,
} as const;

async function tell(
  tx: Tx,
  row: HandoffRow,
  move: HandoffMoveKey,
  way: { from: HandoffState; to: HandoffState },
  ofReturn: Word = handoffsWords.toldReturned,
): Promise<void> {
  const payload = { ...aboutOf(row), ...way };
  if (move === 'return') {
    await announce(tx, handoffReturned, { ...payload, returns: row.returns });
    return tellSender(tx, row, ofReturn);
  }
  if (move === 'answer') {
    await announce(tx, handoffAnswered, { ...payload, answerSeconds: row.answerSeconds ?? 0 });
    return tellSender(tx, row, handoffsWords.toldAnswered);
  }
  await announce(tx, facts[move], payload);
  if (move === 'send-again') await tellDepartment(tx, row, handoffsWords.toldSentAgain);
  if (move === 'dispute') await tellDepartment(tx, row, handoffsWords.toldDisputed);
}

import {
  type Handoff,
  HandoffAnswers,
  type HandoffMoveKey,
  HandoffQuote,
  handoffMoveKeys,
  handoffMoves,
  handoffsAnswer,
  handoffsSend,
  isMoveFrom,
} from '@zhiyin/domain/handoffs';
import { inboxRead } from '@zhiyin/domain/inbox';
import { clockState } from '@zhiyin/domain/kit';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import { findConversation, quotedMax, readablePreview } from '#modules/inbox';
import { requireTicket } from '#modules/tickets';
import { may, type Tx } from '#platform/context.ts';
import { saidAnswers } from '#platform/forms/said-answers.ts';
import { Refusal } from '#platform/refusal.ts';
import { clockOf } from './clock/keep-clock.ts';
import { findHandoff } from './queries.ts';
import { mayRate } from './ratable.ts';
import { type HandoffRow, presentEntry, stateOf } from './rows.ts';
import { findType } from './setting-up/types.ts';
import { stepsOf } from './steps.ts';
import { sidesOf } from './visibility.ts';

/** A hand-off as the caller may see it: where it came from is left out for whoever may not see that. */
export async function showHandoff(tx: Tx, handoffId: string): Promise<Handoff> {
  const row = await findHandoff(tx, handoffId);
  const { note, formId, formVersion, answerFormId, answerFormVersion, resultText, disputes, revision } = row;
  const isOnASide = sidesOf(tx, row).size > 0;
  return {
    ...presentEntry(row, await findType(tx, row.typeId)),
    ...{ note, formId, formVersion, answerFormId, answerFormVersion, resultText, disputes, revision },
    answers: HandoffAnswers.parse(row.answers),
    said: await saidAnswers(tx, formId, formVersion, row.answers),
    resultSaid: await saidAnswers(tx, answerFormId, answerFormVersion, row.result),
    quotes: z
      .array(HandoffQuote)
      .parse(row.quotes)
      .map((quote) => ({ ...quote, text: readablePreview(tx, quote.text, quotedMax) })),
    ...(await originOf(tx, row)),
    clock: await faceOf(tx, row),
    handoffRatingText: row.handoffRatingText,
    resultRatingText: row.resultRatingText,
    moves: movesFor(tx, row),
    mayComment: isOnASide,
    mayRateHandoff: mayRate(tx, row, 'handoff'),
    mayRateResult: mayRate(tx, row, 'result'),
    steps: await stepsOf(tx, handoffId),
  };
}

function movesFor(tx: Tx, row: HandoffRow): HandoffMoveKey[] {
  const sides = sidesOf(tx, row);
  return handoffMoveKeys.filter((key) => {
    const { by } = handoffMoves[key];
    const right = by === 'sender' ? handoffsSend : handoffsAnswer;
    return sides.has(by) && may(tx, right) && isMoveFrom(key, stateOf(row));
  });
}

async function faceOf(tx: Tx, row: HandoffRow): Promise<Handoff['clock']> {
  const state = clockState(await clockOf(tx, row), tx.system.now());
  return {
    phase: state.phase,
    targetSeconds: row.targetSeconds,
    elapsedSeconds: state.elapsedSeconds,
    dueAt: state.dueAt?.toISOString() ?? null,
    isBreached: row.breachedAt !== null || state.isBreached,
  };
}

async function originOf(tx: Tx, { conversationId, ticketId }: HandoffRow) {
  const sees = async (
    id: string | null,
    right: Parameters<typeof may>[1],
    find: (id: string) => Promise<unknown>,
  ) => (id !== null && may(tx, right) && (await isSeen(() => find(id))) ? id : null);
  return {
    conversationId: await sees(conversationId, inboxRead, (id) => findConversation(tx, id)),
    ticketId: await sees(ticketId, ticketsRead, (id) => requireTicket(tx, id)),
  };
}

async function isSeen(find: () => Promise<unknown>): Promise<boolean> {
  try {
    await find();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'missing') return false;
    throw error;
  }
}

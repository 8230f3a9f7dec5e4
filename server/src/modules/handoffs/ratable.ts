import { type HandoffState, handoffsAnswer, handoffsSend } from '@zhiyin/domain/handoffs';
import { type Context, may } from '#platform/context.ts';
import { type HandoffRow, stateOf } from './rows.ts';
import { sidesOf } from './visibility.ts';

const afterAnswer: readonly HandoffState[] = ['answered', 'disputed', 'accepted', 'closed'];

/** The department rates what it was sent once it has seen it; the sender rates the result once there is one. */
export function mayRate(ctx: Context, row: HandoffRow, about: 'handoff' | 'result'): boolean {
  const sides = sidesOf(ctx, row);
  const state = stateOf(row);
  if (about === 'result') return sides.has('sender') && may(ctx, handoffsSend) && afterAnswer.includes(state);
  return sides.has('receiver') && may(ctx, handoffsAnswer) && state !== 'sent' && state !== 'withdrawn';
}

/** Where a hand-off stands. Closed ones and those taken back stay so. */
export const handoffStates = [
  'sent',
  'taken',
  'returned',
  'answered',
  'disputed',
  'accepted',
  'closed',
  'withdrawn',
] as const;
export type HandoffState = (typeof handoffStates)[number];

/** Who acts: the team that asked, or the department that is asked. */
export type HandoffSide = 'sender' | 'receiver';

interface HandoffMove {
  readonly from: readonly HandoffState[];
  readonly to: HandoffState;
  readonly by: HandoffSide;
  /** What it does to the clock of the answer. */
  readonly clock: 'runs-on' | 'pauses' | 'resumes' | 'stops' | 'reopens';
}

/**
 * Every step that changes where a hand-off stands. A department may answer without taking first; what was sent again
 * keeps whoever took it before.
 */
export const handoffMoves = {
  take: { from: ['sent', 'disputed'], to: 'taken', by: 'receiver', clock: 'runs-on' },
  return: { from: ['sent', 'taken', 'disputed'], to: 'returned', by: 'receiver', clock: 'pauses' },
  'send-again': { from: ['returned'], to: 'sent', by: 'sender', clock: 'resumes' },
  answer: { from: ['sent', 'taken', 'disputed'], to: 'answered', by: 'receiver', clock: 'stops' },
  accept: { from: ['answered'], to: 'accepted', by: 'sender', clock: 'runs-on' },
  dispute: { from: ['answered', 'accepted'], to: 'disputed', by: 'sender', clock: 'reopens' },
  close: { from: ['accepted'], to: 'closed', by: 'sender', clock: 'runs-on' },
  withdraw: {
    from: ['sent', 'taken', 'returned', 'disputed'],
    to: 'withdrawn',
    by: 'sender',
    clock: 'stops',
  },
} as const satisfies Record<string, HandoffMove>;
export type HandoffMoveKey = keyof typeof handoffMoves;

export const handoffMoveKeys = [
  'take',
  'return',
  'send-again',
  'answer',
  'accept',
  'dispute',
  'close',
  'withdraw',
] as const satisfies readonly HandoffMoveKey[];

/** True when the move starts where a hand-off stands. */
export function isMoveFrom(key: HandoffMoveKey, state: HandoffState): boolean {
  const starts: readonly HandoffState[] = handoffMoves[key].from;
  return starts.includes(state);
}

/** States in which the department has something to do. */
export const statesToAnswer: readonly HandoffState[] = ['sent', 'taken', 'disputed'];
/** States in which the sender has something to do. */
export const statesToSettle: readonly HandoffState[] = ['returned', 'answered'];

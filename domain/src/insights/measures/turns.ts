import type { Happening } from './happening.ts';

/** How a part of a turn ended: an answer by a person or a robot, or its being handed over without one. */
export type TurnEnd = 'human' | 'automatic' | 'handover';

/** An answer, or what took its place; null while there is none. */
interface Ended {
  readonly at: number;
  readonly by: TurnEnd;
  readonly memberId: string | null;
}

/**
 * A part of a turn: from where somebody begins to owe the customer an answer. Every rule of counting finds its turns
 * in the parts:
 * - every part that did not begin with `handover` is a turn to whom a robot’s answer ends one (`chatEnded`);
 * - every part that began with `customer` is a turn to whom only people answer (`answered`);
 * - every part is a turn to whom handing over is a turn missed, too (`ended`).
 */
export interface TurnPart {
  readonly startedAt: number;
  /** What began it: the customer wrote with nothing open, wrote again after a robot, or it was handed on unanswered. */
  readonly begunBy: 'customer' | 'robot' | 'handover';
  /** Who had the conversation when it began. */
  readonly heldBy: string | null;
  readonly ended: Ended | null;
  /** Past handovers: the person or robot. Null of a part that began with a handover. */
  readonly chatEnded: Ended | null;
  /** Past handovers and robots: the person. Null of a part that began otherwise than with `customer`. */
  readonly answered: Ended | null;
}

type Open = { -readonly [Key in keyof TurnPart]: TurnPart[Key] };

/**
 * The turns of a conversation in their parts. Messages of the customer that follow each other are one turn; a close
 * ends none, so that a wait that was closed unanswered goes on when it is opened again.
 */
export function turnPartsOf(story: readonly Happening[]): TurnPart[] {
  const parts: Open[] = [];
  let isOwed = false;
  let isOpen = false;
  let heldBy: string | null = null;
  const begin = (startedAt: number, begunBy: TurnPart['begunBy']): void => {
    parts.push({ startedAt, begunBy, heldBy, ended: null, chatEnded: null, answered: null });
    isOwed = true;
    isOpen = true;
  };
  for (const { what, at, memberId, isTransfer } of story) {
    if (what === 'customer' && !isOpen) begin(at, isOwed ? 'robot' : 'customer');
    if (what === 'human' && isOwed) {
      end(parts, { at, by: 'human', memberId }, isOpen);
      isOwed = false;
      isOpen = false;
    }
    if (what === 'automatic' && isOpen) {
      end(parts, { at, by: 'automatic', memberId: null }, true);
      isOpen = false;
    }
    if (what === 'assigned') {
      heldBy = memberId;
      if (isTransfer && isOpen) {
        end(parts, { at, by: 'handover', memberId: null }, true);
        begin(at, 'handover');
      }
    }
  }
  return parts;
}

/** Ends what `ended` means for: the last part if it is open, the turn of a chat, and the whole turn. */
function end(parts: readonly Open[], ended: Ended, isOpen: boolean): void {
  const last = parts.at(-1);
  if (last && isOpen) last.ended = ended;
  const chat = parts.findLast(({ begunBy }) => begunBy !== 'handover');
  if (chat && isOpen && ended.by !== 'handover') chat.chatEnded = ended;
  const turn = parts.findLast(({ begunBy }) => begunBy === 'customer');
  if (turn && ended.by === 'human') turn.answered = ended;
}

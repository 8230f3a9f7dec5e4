import type { Message } from '@zhiyin/domain/inbox';
import type { Outgoing } from '../outbox/outgoing.ts';

/** One message as it stands in the conversation. `sent` is only what the server has stored. */
export interface Line {
  /** The same before and after it was stored, so that it stays in place. */
  readonly key: string;
  readonly authorKind: Message['authorKind'];
  readonly authorId: string | null;
  readonly isNote: boolean;
  readonly text: string;
  readonly moment: string;
  readonly state: 'sent' | 'sending' | 'failed';
  /** Why it was not sent, in the reader's language. */
  readonly problem: string | null;
  /** Somebody begins to speak, or speaks again after a pause: who and when stand above it. */
  readonly isFirst: boolean;
}

export interface Day {
  /** `2026-11-21` in the reader's zone. */
  readonly key: string;
  /** A moment of that day. */
  readonly moment: string;
  readonly lines: readonly Line[];
}

type Spoken = Omit<Line, 'isFirst'>;

/** Longer than this between two messages, and the second says anew who speaks and when. */
const pauseMs = 5 * 60_000;

/**
 * A conversation by days, what is still on its way at the end.
 *
 * @param memberId who reads, and wrote what is on its way
 * @param dayOf the day of a moment in the reader's zone
 */
export function timelineOf(
  messages: readonly Message[],
  outgoing: readonly Outgoing[],
  memberId: string,
  dayOf: (moment: string) => string,
): Day[] {
  const stored = new Set(messages.map((message) => message.clientMessageId));
  const waiting = outgoing.filter((one) => !stored.has(one.clientMessageId));
  const days: { key: string; moment: string; lines: Line[] }[] = [];
  for (const spoken of [...messages.map(ofMessage), ...waiting.map((one) => ofOutgoing(one, memberId))]) {
    const key = dayOf(spoken.moment);
    let day = days.at(-1);
    // What is on its way stands last, whatever this machine's clock says.
    if (!day || (day.key !== key && spoken.state === 'sent')) {
      day = { key, moment: spoken.moment, lines: [] };
      days.push(day);
    }
    day.lines.push({ ...spoken, isFirst: !goesOn(day.lines.at(-1), spoken) });
  }
  return days;
}

function ofMessage(message: Message): Spoken {
  const { clientMessageId, text, sentAt, authorKind, authorId, visibility } = message;
  const isNote = visibility === 'note';
  const said = { key: clientMessageId, authorKind, authorId, isNote, text, moment: sentAt };
  return { ...said, state: 'sent', problem: null };
}

function ofOutgoing(outgoing: Outgoing, memberId: string): Spoken {
  const { clientMessageId, text, madeAt, kind, state, problem } = outgoing;
  return {
    key: clientMessageId,
    authorKind: 'member',
    authorId: memberId,
    isNote: kind === 'note',
    text,
    moment: madeAt,
    state: state === 'failed' ? 'failed' : 'sending',
    problem,
  };
}

function goesOn(last: Line | undefined, next: Spoken): boolean {
  return (
    last !== undefined &&
    last.authorKind === next.authorKind &&
    last.authorId === next.authorId &&
    last.isNote === next.isNote &&
    Date.parse(next.moment) - Date.parse(last.moment) <= pauseMs
  );
}

import type { Message } from '@zhiyin/domain/inbox';
import type { Outgoing } from '../outbox/outgoing.ts';

/** One message as it stands in the conversation. `sent` is only what the server has stored. */
export interface Bubble {
  /** The same before and after it was stored, so that it stays in place. */
  readonly key: string;
  readonly text: string;
  readonly moment: string;
  readonly state: 'sent' | 'sending' | 'failed';
  /** Why it was not sent, in the reader's language. */
  readonly problem: string | null;
}

/** What one person said in a row. */
export interface Run {
  readonly key: string;
  readonly authorKind: Message['authorKind'];
  readonly authorId: string | null;
  readonly isNote: boolean;
  readonly bubbles: readonly Bubble[];
}

export interface Day {
  /** `2026-11-21` in the reader's zone. */
  readonly key: string;
  /** A moment of that day. */
  readonly moment: string;
  readonly runs: readonly Run[];
}

interface Spoken extends Omit<Run, 'key' | 'bubbles'> {
  readonly bubble: Bubble;
}

/** Longer than this between two messages, and the second says anew who speaks and when. */
const runGapMs = 5 * 60_000;

/**
 * A conversation by days and by who speaks, what is still on its way at the end.
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
  const days: { key: string; moment: string; runs: (Spoken & { bubbles: Bubble[] })[] }[] = [];
  for (const spoken of [...messages.map(ofMessage), ...waiting.map((one) => ofOutgoing(one, memberId))]) {
    const key = dayOf(spoken.bubble.moment);
    let day = days.at(-1);
    // What is on its way stands last, whatever this machine's clock says.
    if (!day || (day.key !== key && spoken.bubble.state === 'sent')) {
      day = { key, moment: spoken.bubble.moment, runs: [] };
      days.push(day);
    }
    const run = day.runs.at(-1);
    if (run && goesOn(run, spoken)) run.bubbles.push(spoken.bubble);
    else day.runs.push({ ...spoken, bubbles: [spoken.bubble] });
  }
  return days.map(({ key, moment, runs }) => ({ key, moment, runs: runs.map(asRun) }));
}

function asRun({ authorKind, authorId, isNote, bubbles, bubble }: Spoken & { bubbles: Bubble[] }): Run {
  return { key: bubble.key, authorKind, authorId, isNote, bubbles };
}

function ofMessage(message: Message): Spoken {
  const { clientMessageId, text, sentAt, authorKind, authorId, visibility } = message;
  return {
    authorKind,
    authorId,
    isNote: visibility === 'note',
    bubble: { key: clientMessageId, text, moment: sentAt, state: 'sent', problem: null },
  };
}

function ofOutgoing(
  { clientMessageId, text, madeAt, kind, state, problem }: Outgoing,
  memberId: string,
): Spoken {
  return {
    authorKind: 'member',
    authorId: memberId,
    isNote: kind === 'note',
    bubble: {
      key: clientMessageId,
      text,
      moment: madeAt,
      state: state === 'failed' ? 'failed' : 'sending',
      problem,
    },
  };
}

function goesOn(run: Spoken & { bubbles: readonly Bubble[] }, next: Spoken): boolean {
  const last = run.bubbles.at(-1)?.moment ?? '';
  return (
    run.authorKind === next.authorKind &&
    run.authorId === next.authorId &&
    run.isNote === next.isNote &&
    Date.parse(next.bubble.moment) - Date.parse(last) <= runGapMs
  );
}

import type { Message } from '@zhiyin/domain/inbox';
import type { LiveFact } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Outgoing } from '../outbox/outgoing.ts';

/** One message as it stands in the conversation. `sent` is only what the server has stored. */
export interface Line {
  /** The same before and after it was stored, so that it stays in place. */
  readonly key: string;
  /** Its place in the conversation; null while it is on its way. */
  readonly number: number | null;
  readonly authorKind: Message['authorKind'];
  readonly authorId: string | null;
  /** Of somebody of the shop's who has no account here. */
  readonly authorName?: string;
  readonly isNote: boolean;
  readonly text: string;
  readonly files: Message['files'];
  readonly cards?: Message['cards'];
  /** Where it stands, when something in it is hidden from the reader; absent when nothing is. */
  readonly hiddenAt?: Pick<Message, 'conversationId' | 'number'>;
  readonly mentions: readonly string[];
  readonly moment: string;
  readonly state: 'sent' | 'sending' | 'failed';
  /** Why it was not sent, in the reader's language. */
  readonly problem: string | null;
  /** It was not sent because a colleague had answered meanwhile. */
  readonly isOvertaken: boolean;
  /** Somebody begins to speak, or speaks again after a pause: who and when stand above it. */
  readonly isFirst: boolean;
}

/** Something that was done with the conversation, between the messages. */
export interface EventLine {
  readonly key: string;
  readonly moment: string;
  readonly event: LiveFact;
}

export interface Day {
  /** `2026-11-21` in the reader's zone. */
  readonly key: string;
  /** A moment of that day. */
  readonly moment: string;
  readonly entries: readonly (Line | EventLine)[];
}

type Spoken = Omit<Line, 'isFirst'>;

/** Longer than this between two messages, and the second says anew who speaks and when. */
const pauseMs = 5 * 60_000;

/** What a conversation's page is made of. */
export interface TimelineParts {
  readonly messages: readonly Message[];
  readonly outgoing: readonly Outgoing[];
  /** In order. Those before the first message held are left out while there are earlier messages. */
  readonly events: readonly LiveFact[];
  readonly hasEarlier: boolean;
  /** Who reads, and wrote what is on its way. */
  readonly memberId: string;
}

/**
 * A conversation by days, what was done with it between the messages, what is still on its way at the end.
 *
 * @param dayOf the day of a moment in the reader's zone
 */
export function timelineOf(parts: TimelineParts, dayOf: (moment: string) => string): Day[] {
  const { messages, outgoing, memberId } = parts;
  const stored = new Set(messages.map((message) => message.clientMessageId));
  const waiting = outgoing.filter((one) => !stored.has(one.clientMessageId));
  const said = withEvents(messages.map(ofMessage), eventsShown(parts));
  const days: { key: string; moment: string; entries: (Line | EventLine)[] }[] = [];
  for (const entry of [...said, ...waiting.map((one) => ofOutgoing(one, memberId))]) {
    const key = dayOf(entry.moment);
    let day = days.at(-1);
    const isStored = 'event' in entry || entry.state === 'sent';
    // What is on its way stands last, whatever this machine's clock says.
    if (!day || (day.key !== key && isStored)) {
      day = { key, moment: entry.moment, entries: [] };
      days.push(day);
    }
    const last = day.entries.at(-1);
    day.entries.push('event' in entry ? entry : { ...entry, isFirst: !goesOn(last, entry) });
  }
  return days;
}

/** Every message of the days, in order. */
export function linesOf(days: readonly Day[]): Line[] {
  return days.flatMap((day) => day.entries).flatMap((entry) => ('event' in entry ? [] : [entry]));
}

function eventsShown({ messages, events, hasEarlier }: TimelineParts): EventLine[] {
  const from = hasEarlier ? (messages[0]?.sentAt ?? '') : '';
  return events
    .map((event) => ({ key: `event ${event.position}`, moment: momentOf(event), event }))
    .filter(({ moment }) => moment >= from)
    .toSorted((a, b) => a.moment.localeCompare(b.moment));
}

const Entered = z.object({ enteredAt: z.string() });

/** When it happened: a stage is told of a moment after it was entered, or later when nobody was there to tell. */
function momentOf({ occurredAt, payload }: LiveFact): string {
  return Entered.safeParse(payload).data?.enteredAt ?? occurredAt;
}

/** Both are in order; what was done stands behind what was said at the same moment. */
function withEvents(spoken: readonly Spoken[], events: readonly EventLine[]): (Spoken | EventLine)[] {
  const merged: (Spoken | EventLine)[] = [];
  let next = 0;
  for (const one of spoken) {
    for (let event = events[next]; event && event.moment < one.moment; event = events[next]) {
      merged.push(event);
      next++;
    }
    merged.push(one);
  }
  return [...merged, ...events.slice(next)];
}

function ofMessage(message: Message): Spoken {
  const { clientMessageId, number, text, files, cards, mentions, sentAt, authorKind, authorId, visibility } =
    message;
  const { authorName } = message;
  const isNote = visibility === 'note';
  const said = {
    key: clientMessageId,
    number,
    authorKind,
    authorId,
    isNote,
    text,
    files,
    mentions,
    ...(authorName && { authorName }),
    ...(cards && { cards }),
  };
  const hidden = message.isMasked && { hiddenAt: { conversationId: message.conversationId, number } };
  return { ...said, ...hidden, moment: sentAt, state: 'sent', problem: null, isOvertaken: false };
}

function ofOutgoing(outgoing: Outgoing, memberId: string): Spoken {
  const { clientMessageId, text, files, cards, mentions, madeAt, kind, state, problem, isOvertaken } =
    outgoing;
  return {
    key: clientMessageId,
    number: null,
    authorKind: 'member',
    authorId: memberId,
    isNote: kind === 'note',
    text,
    files,
    ...(cards && { cards }),
    mentions,
    moment: madeAt,
    state: state === 'failed' ? 'failed' : 'sending',
    problem,
    isOvertaken,
  };
}

function goesOn(last: Line | EventLine | undefined, next: Spoken): boolean {
  return (
    last !== undefined &&
    !('event' in last) &&
    last.authorKind === next.authorKind &&
    last.authorId === next.authorId &&
    last.authorName === next.authorName &&
    last.isNote === next.isNote &&
    Date.parse(next.moment) - Date.parse(last.moment) <= pauseMs
  );
}

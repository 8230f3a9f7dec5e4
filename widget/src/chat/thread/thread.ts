import type { Message, SendAnswer, ThreadAnswer } from '../contract.ts';
import type { News } from '../live/protocol.ts';

/** What this page knows of the visitor's conversation. Numbers count its messages: 1, 2, 3 … */
export interface Thread {
  readonly conversationId: string | null;
  readonly isClosed: boolean;
  /** Up to which message the shop has read, and the visitor has, on this device or another. */
  readonly deskRead: number;
  readonly customerRead: number;
  /** Who answered last; `null` before anybody has. */
  readonly agentName: string | null;
  /** False until the end of the thread was read once. */
  readonly isBegun: boolean;
  /** Everything from `readFrom` to `readTo` is held. A number missing there is a colleague's note, never shown. */
  readonly readFrom: number;
  readonly readTo: number;
  /** In order, each once. */
  readonly messages: readonly Message[];
  /** Conversations that ended while this page was open. */
  readonly earlier: readonly Message[];
}

/** A thread after a read, and whether that read left nothing out. */
export interface Merged {
  readonly thread: Thread;
  readonly isComplete: boolean;
}

export const noThread: Thread = {
  conversationId: null,
  isClosed: false,
  deskRead: 0,
  customerRead: 0,
  agentName: null,
  isBegun: false,
  readFrom: 1,
  readTo: 0,
  messages: [],
  earlier: [],
};

/** Takes the end of the thread, read for the first time. A full page means that there is more before it. */
export function mergeEnd(thread: Thread, answer: ThreadAnswer, limit: number): Merged {
  const { conversation, messages } = answer;
  if (!conversation) return { thread: { ...thread, isBegun: true }, isComplete: true };
  const same = ofConversation(thread, conversation.conversationId);
  const all = union(same.messages, messages);
  return {
    thread: {
      ...same,
      ...stateOf(same, conversation),
      isBegun: true,
      readFrom: messages.length < limit ? 1 : lowest(messages),
      readTo: reach(all, Math.max(same.readTo, highest(messages))),
      messages: all,
    },
    isComplete: true,
  };
}

/**
 * Takes what was read after `after`. When the answer is about another conversation than the question was, its numbers
 * begin anew, so the question has to be asked again.
 */
export function mergeAfter(thread: Thread, answer: ThreadAnswer, after: number, limit: number): Merged {
  const { conversation, messages } = answer;
  // The server knows of none (any more): what is on the screen stays readable.
  if (!conversation) return { thread, isComplete: true };
  const { conversationId } = conversation;
  const isOther = thread.conversationId !== null && thread.conversationId !== conversationId;
  if (isOther) return { thread: ofConversation(thread, conversationId), isComplete: false };
  const all = union(thread.messages, messages);
  const readTo = after <= thread.readTo ? Math.max(thread.readTo, highest(messages)) : thread.readTo;
  return {
    thread: {
      ...thread,
      ...stateOf(thread, conversation),
      conversationId,
      readTo: reach(all, readTo),
      messages: all,
    },
    isComplete: messages.length < limit,
  };
}

/** Takes what was read before `before`; a page that is not full was the first of the conversation. */
export function mergeBefore(thread: Thread, answer: ThreadAnswer, before: number, limit: number): Thread {
  const { conversation, messages } = answer;
  if (conversation?.conversationId !== thread.conversationId || before !== thread.readFrom) return thread;
  const readFrom = messages.length < limit ? 1 : lowest(messages);
  return { ...thread, readFrom, messages: union(thread.messages, messages) };
}

/**
 * Takes the answer to a message of our own. It may be further on than we have read; then the gap is still to be read.
 * One that was stored before its conversation ended is answered with the conversation that followed.
 */
export function mergeSent(thread: Thread, { conversation, message }: SendAnswer): Thread {
  const same = ofConversation(thread, conversation.conversationId);
  if (message.conversationId !== conversation.conversationId) {
    const others = same.earlier.filter((one) => one.messageId !== message.messageId);
    return { ...same, earlier: byTime([...others, message]) };
  }
  const messages = union(same.messages, [message]);
  return { ...same, ...stateOf(same, conversation), readTo: reach(messages, same.readTo), messages };
}

/** Takes that one side has read up to a message. A mark only moves forward. */
export function mergeRead(thread: Thread, by: 'desk' | 'customer', number: number): Thread {
  if (by === 'desk') return { ...thread, deskRead: Math.max(thread.deskRead, number) };
  return { ...thread, customerRead: Math.max(thread.customerRead, number) };
}

/** Takes messages that were read once more, for what changes about them: the addresses of their files. */
export function mergeAgain(thread: Thread, { messages }: ThreadAnswer): Thread {
  const fresh = new Map(messages.map((message) => [message.messageId, message]));
  const renewed = (held: readonly Message[]) => held.map((one) => fresh.get(one.messageId) ?? one);
  return { ...thread, messages: renewed(thread.messages), earlier: renewed(thread.earlier) };
}

/** Whether a message that we hear of is one we have not read. */
export function isNews(thread: Thread, { conversationId, number }: News): boolean {
  return number === null || thread.conversationId !== conversationId || number > thread.readTo;
}

/** Whether messages are held that lie beyond what was read without a gap. */
export function hasGap(thread: Thread): boolean {
  return highest(thread.messages) > thread.readTo;
}

/** What an answer says of the conversation. Answers may overtake each other, so marks only move forward. */
function stateOf(
  { deskRead, customerRead }: Thread,
  { state, deskReadNumber, customerReadNumber, agentName }: SendAnswer['conversation'],
): Pick<Thread, 'isClosed' | 'deskRead' | 'customerRead' | 'agentName'> {
  return {
    isClosed: state === 'closed',
    deskRead: Math.max(deskRead, deskReadNumber),
    customerRead: Math.max(customerRead, customerReadNumber),
    agentName,
  };
}

/**
 * The thread itself while it is this conversation's, else that conversation's thread, still to be read. A late answer
 * may lead back to an older one, so whatever is held is sorted to where it belongs.
 */
function ofConversation(thread: Thread, conversationId: string): Thread {
  if (thread.conversationId === null || thread.conversationId === conversationId) {
    return { ...thread, conversationId };
  }
  const held = [...thread.earlier, ...thread.messages];
  const isIts = (message: Message): boolean => message.conversationId === conversationId;
  return {
    ...noThread,
    conversationId,
    isBegun: thread.isBegun,
    messages: held.filter(isIts),
    earlier: byTime(held.filter((one) => !isIts(one))),
  };
}

/** The server's ids sort by time. */
function byTime(messages: Message[]): Message[] {
  return messages.sort((a, b) => (a.messageId < b.messageId ? -1 : 1));
}

/** How far one can go on from a number without a gap in what is held. */
function reach(messages: readonly Message[], from: number): number {
  const held = new Set(messages.map((message) => message.number));
  let to = from;
  while (held.has(to + 1)) to += 1;
  return to;
}

function union(held: readonly Message[], come: readonly Message[]): readonly Message[] {
  const known = new Set(held.map((message) => message.number));
  const added = come.filter((message) => !known.has(message.number));
  if (added.length === 0) return held;
  return [...held, ...added].sort((a, b) => a.number - b.number);
}

function highest(messages: readonly Message[]): number {
  return messages.reduce((most, message) => Math.max(most, message.number), 0);
}

function lowest(messages: readonly Message[]): number {
  return messages.reduce((least, message) => Math.min(least, message.number), Number.POSITIVE_INFINITY);
}

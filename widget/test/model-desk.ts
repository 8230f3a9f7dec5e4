import type {
  Message,
  SendAnswer,
  ThreadAnswer,
  ThreadPart,
  VisitorConversation,
} from '../src/chat/contract.ts';

interface Talk {
  readonly conversationId: string;
  isClosed: boolean;
  readonly messages: Message[];
}

/** The desk as a visitor sees it, in memory: what a server does, by the contract and without a network. */
export class ModelDesk {
  readonly #talks: Talk[] = [];
  #made = 0;

  /** What the visitor should see of the conversation that is going on. */
  get shown(): readonly Message[] {
    return publicOf(this.#talks.at(-1));
  }

  /** Everything the visitor should ever have seen. */
  get all(): readonly Message[] {
    return this.#talks.flatMap(publicOf);
  }

  send(clientMessageId: string, text: string): SendAnswer {
    const before = this.#talks.find((one) =>
      one.messages.some((said) => said.clientMessageId === clientMessageId),
    );
    const talk = before ?? this.#open();
    const stored = talk.messages.find((one) => one.clientMessageId === clientMessageId);
    const message =
      stored ?? this.#say(talk, { clientMessageId, text, authorKind: 'customer', visibility: 'public' });
    // A repeat is answered with the latest conversation, which may be another than the message's.
    return { conversation: seenBy(this.#talks.at(-1) ?? talk), message };
  }

  /** A colleague writes to the visitor, or a note that only colleagues see. */
  write(text: string, visibility: Message['visibility'] = 'public'): void {
    const talk = this.#talks.at(-1);
    const clientMessageId = `m${this.#made}`;
    if (talk && !talk.isClosed) this.#say(talk, { clientMessageId, text, authorKind: 'member', visibility });
  }

  close(): void {
    const talk = this.#talks.at(-1);
    if (talk) talk.isClosed = true;
  }

  read({ after, before, limit }: ThreadPart): ThreadAnswer {
    const talk = this.#talks.at(-1);
    if (!talk) return { conversation: null, messages: [] };
    const seen = publicOf(talk).filter(
      ({ number }) => number > (after ?? 0) && number < (before ?? Number.POSITIVE_INFINITY),
    );
    const messages = after === undefined ? seen.slice(-limit) : seen.slice(0, limit);
    return { conversation: seenBy(talk), messages };
  }

  #open(): Talk {
    const last = this.#talks.at(-1);
    if (last && !last.isClosed) return last;
    const talk: Talk = { conversationId: `c${this.#talks.length}`, isClosed: false, messages: [] };
    this.#talks.push(talk);
    return talk;
  }

  #say(talk: Talk, said: Pick<Message, 'clientMessageId' | 'text' | 'authorKind' | 'visibility'>): Message {
    this.#made += 1;
    const messageId = String(this.#made).padStart(6, '0');
    const number = talk.messages.length + 1;
    const sentAt = new Date(Date.UTC(2026, 10, 21) + this.#made * 1000).toISOString();
    const rest = { conversationId: talk.conversationId, authorId: null, fileIds: [], sentAt };
    const message = { ...said, ...rest, messageId, number };
    talk.messages.push(message);
    return message;
  }
}

function publicOf(talk: Talk | undefined): readonly Message[] {
  return talk?.messages.filter((message) => message.visibility === 'public') ?? [];
}

function seenBy({ conversationId, isClosed, messages }: Talk): VisitorConversation {
  return { conversationId, state: isClosed ? 'closed' : 'open', messageCount: messages.length };
}

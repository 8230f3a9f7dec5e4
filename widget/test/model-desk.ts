import type {
  Message,
  SendAnswer,
  ThreadAnswer,
  ThreadPart,
  VisitorConversation,
} from '../src/chat/contract.ts';
import { aConversation, aFile, plainMessage } from './shapes.ts';

interface Talk {
  readonly conversationId: string;
  isClosed: boolean;
  readonly messages: Message[];
  deskRead: number;
  customerRead: number;
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

  /** @param goesOn the ended conversation that the message opens again. */
  send(
    clientMessageId: string,
    text: string,
    files: readonly string[] = [],
    goesOn: string | null = null,
  ): SendAnswer {
    const again = this.#talks.find((one) => one.conversationId === goesOn);
    if (again) again.isClosed = false;
    const before = this.#talks.find((one) =>
      one.messages.some((said) => said.clientMessageId === clientMessageId),
    );
    const talk = before ?? this.#open();
    const stored = talk.messages.find((one) => one.clientMessageId === clientMessageId);
    const message =
      stored ??
      this.#say(talk, {
        clientMessageId,
        text,
        authorKind: 'customer',
        visibility: 'public',
        files: files.map((fileId) => aFile(fileId)),
      });
    // A repeat is answered with the latest conversation, which may be another than the message's.
    return { conversation: seenBy(this.#talks.at(-1) ?? talk), message };
  }

  /** A colleague writes to the visitor, or a note that only colleagues see. */
  write(text: string, visibility: Message['visibility'] = 'public'): void {
    const talk = this.#talks.at(-1);
    const clientMessageId = `m${this.#made}`;
    if (talk && !talk.isClosed)
      this.#say(talk, { clientMessageId, text, authorKind: 'member', visibility, files: [] });
  }

  /** Somebody of the shop has read everything. */
  readByDesk(): void {
    const talk = this.#talks.at(-1);
    if (talk) talk.deskRead = talk.messages.length;
  }

  readByCustomer(number: number): void {
    const talk = this.#talks.at(-1);
    if (talk) talk.customerRead = Math.max(talk.customerRead, number);
  }

  /** Up to which message the shop knows the visitor to have read. */
  get customerRead(): number {
    return this.#talks.at(-1)?.customerRead ?? 0;
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
    const talk: Talk = {
      conversationId: `c${this.#talks.length}`,
      isClosed: false,
      messages: [],
      deskRead: 0,
      customerRead: 0,
    };
    this.#talks.push(talk);
    return talk;
  }

  #say(
    talk: Talk,
    said: Pick<Message, 'clientMessageId' | 'text' | 'authorKind' | 'visibility' | 'files'>,
  ): Message {
    this.#made += 1;
    const messageId = String(this.#made).padStart(6, '0');
    const number = talk.messages.length + 1;
    const sentAt = new Date(Date.UTC(2026, 10, 21) + this.#made * 1000).toISOString();
    const message = {
      ...plainMessage,
      ...said,
      conversationId: talk.conversationId,
      sentAt,
      messageId,
      number,
    };
    talk.messages.push(message);
    return message;
  }
}

function publicOf(talk: Talk | undefined): readonly Message[] {
  return talk?.messages.filter((message) => message.visibility === 'public') ?? [];
}

function seenBy({ conversationId, isClosed, messages, deskRead, customerRead }: Talk): VisitorConversation {
  return aConversation({
    conversationId,
    state: isClosed ? 'closed' : 'open',
    messageCount: messages.length,
    deskReadNumber: deskRead,
    customerReadNumber: customerRead,
  });
}

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Message, SendAnswer, ThreadAnswer, ThreadPart } from '../../src/chat/contract.ts';
import { aConversation, plainMessage } from '../shapes.ts';

/** Something happened, as a socket tells it. */
export interface Fact {
  readonly position: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly payload: { readonly number?: number };
}

interface Kept {
  messages: Record<string, Message[]>;
  facts: Fact[];
  closed: string[];
}

/** The stand-in's memory: one conversation for each visitor, in a file that outlives a kill. */
export class Store {
  readonly #file: string;
  readonly #kept: Kept;

  constructor(file: string) {
    this.#file = file;
    this.#kept = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { messages: {}, facts: [], closed: [] };
  }

  get facts(): readonly Fact[] {
    return this.#kept.facts;
  }

  /** Every visitor, the last to have written first. */
  visitors(): string[] {
    return Object.keys(this.#kept.messages).reverse();
  }

  messagesOf(visitor: string): readonly Message[] {
    return this.#kept.messages[visitor] ?? [];
  }

  /** Stores a message once for each client id. */
  say(visitor: string, authorKind: Message['authorKind'], clientMessageId: string, text: string): SendAnswer {
    const messages = this.#kept.messages[visitor] ?? [];
    const known = messages.find((one) => one.clientMessageId === clientMessageId);
    const message =
      known ?? this.#newMessage(visitor, authorKind, clientMessageId, text, messages.length + 1);
    if (!known) {
      this.#kept.messages[visitor] = [...messages, message];
      const kind = authorKind === 'customer' ? 'inbox.message-received' : 'inbox.reply-sent';
      this.#announce(kind, visitor, { number: message.number });
    }
    return { conversation: this.#conversation(visitor), message };
  }

  close(visitor: string): void {
    this.#kept.closed.push(visitor);
    this.#announce('inbox.conversation-closed', visitor, {});
  }

  read(visitor: string, { after, before, limit }: ThreadPart): ThreadAnswer {
    const all = this.messagesOf(visitor);
    if (all.length === 0) return { conversation: null, messages: [] };
    const until = before ?? Number.POSITIVE_INFINITY;
    const asked = all.filter(({ number }) => number > (after ?? 0) && number < until);
    const messages = after === undefined ? asked.slice(-limit) : asked.slice(0, limit);
    return { conversation: this.#conversation(visitor), messages };
  }

  #conversation(visitor: string): SendAnswer['conversation'] {
    const state = this.#kept.closed.includes(visitor) ? 'closed' : 'open';
    const messages = this.messagesOf(visitor);
    const last = messages.at(-1);
    return aConversation({
      conversationId: visitor,
      state,
      messageCount: messages.length,
      lastMessageText: last?.text ?? '',
      lastMessageAt: last?.sentAt ?? new Date(0).toISOString(),
    });
  }

  #newMessage(
    conversationId: string,
    authorKind: Message['authorKind'],
    clientMessageId: string,
    text: string,
    number: number,
  ): Message {
    const sentAt = new Date().toISOString();
    const own = {
      messageId: randomUUID(),
      conversationId,
      number,
      clientMessageId,
      authorKind,
      text,
      sentAt,
    };
    return { ...plainMessage, ...own };
  }

  #announce(kind: string, subjectId: string, payload: Fact['payload']): void {
    const position = this.#kept.facts.length + 1;
    this.#kept.facts.push({ position, kind, subjectId, payload });
    writeFileSync(this.#file, JSON.stringify(this.#kept));
  }
}

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Message, SendAnswer, ThreadAnswer, ThreadPart } from '../contract.ts';
import type { News } from '../live/protocol.ts';
import { type Clock, Pump } from '../pump.ts';
import {
  hasGap,
  isNews,
  mergeAfter,
  mergeAgain,
  mergeBefore,
  mergeEnd,
  mergeRead,
  mergeSent,
  noThread,
  type Thread,
} from './thread.ts';

/** What reading needs from the world. */
export interface ReaderSeams {
  readonly clock: Clock;
  readonly read: (part: ThreadPart) => Promise<ThreadAnswer>;
  /** After each read that left nothing out. */
  readonly onRead: () => void;
}

const pageSize = 50;

/** Holds the thread and fetches whatever of it is missing, for as long as that takes. */
export class ThreadReader {
  readonly #seams: ReaderSeams;
  readonly #pump: Pump;
  readonly #thread = signal<Thread>(noThread);
  readonly #isLoadingEarlier = signal(false);

  constructor(seams: ReaderSeams) {
    this.#seams = seams;
    this.#pump = new Pump(() => this.#readOn(), seams.clock);
  }

  get thread(): ReadonlySignal<Thread> {
    return this.#thread;
  }

  get isLoadingEarlier(): ReadonlySignal<boolean> {
    return this.#isLoadingEarlier;
  }

  /** There may be something new. */
  poke(): void {
    this.#pump.poke();
  }

  wake(): void {
    this.#pump.wake();
  }

  stop(): void {
    this.#pump.stop();
  }

  /** Somebody has spoken, or the conversation was closed: reads on unless that message is already here. */
  hear(news: News): void {
    if (isNews(this.#thread.value, news)) this.#pump.poke();
  }

  /** A message of ours is stored. */
  take(answer: SendAnswer): void {
    const { conversationId } = this.#thread.value;
    this.#thread.value = mergeSent(this.#thread.value, answer);
    const isOther = conversationId !== null && conversationId !== this.#thread.value.conversationId;
    if (isOther || hasGap(this.#thread.value)) this.#pump.poke();
  }

  /** One side has read up to a message. */
  hearRead(conversationId: unknown, by: unknown, number: unknown): void {
    const isOurs = conversationId === this.#thread.value.conversationId && typeof number === 'number';
    if (isOurs && (by === 'desk' || by === 'customer')) {
      this.#thread.value = mergeRead(this.#thread.value, by, number);
    }
  }

  /** Reads one message once more: the addresses of its files work for an hour only. False when that failed. */
  async readAgain({ conversationId, number }: Pick<Message, 'conversationId' | 'number'>): Promise<boolean> {
    try {
      const answer = await this.#seams.read({ after: number - 1, limit: 1, conversationId });
      this.#thread.value = mergeAgain(this.#thread.value, answer);
      return true;
    } catch {
      return false;
    }
  }

  /** Reads the page before what is held. A failure leaves everything as it was: the visitor may ask again. */
  async readEarlier(): Promise<void> {
    const { readFrom, isBegun } = this.#thread.value;
    if (!isBegun || readFrom <= 1 || this.#isLoadingEarlier.value) return;
    this.#isLoadingEarlier.value = true;
    try {
      const answer = await this.#seams.read({ before: readFrom, limit: pageSize });
      this.#thread.value = mergeBefore(this.#thread.value, answer, readFrom, pageSize);
    } catch {
      // The connection line says what is wrong, and the button is still there.
    } finally {
      this.#isLoadingEarlier.value = false;
    }
  }

  async #readOn(): Promise<void> {
    while (!(await this.#readPage()));
    this.#seams.onRead();
  }

  /** Reads one page; true when nothing is left to read. */
  async #readPage(): Promise<boolean> {
    const { isBegun, readTo } = this.#thread.value;
    const part = isBegun ? { after: readTo, limit: pageSize } : { limit: pageSize };
    const answer = await this.#seams.read(part);
    const merged = isBegun
      ? mergeAfter(this.#thread.value, answer, readTo, pageSize)
      : mergeEnd(this.#thread.value, answer, pageSize);
    this.#thread.value = merged.thread;
    return merged.isComplete;
  }
}

import type { Outgoing, Written } from './outgoing.ts';

/** What became of a send: stored, or not and why. */
export type Sent =
  | { readonly isStored: true }
  | {
      readonly isStored: false;
      readonly problem: string;
      readonly isLineProblem: boolean;
      /** A colleague answered meanwhile. */
      readonly isOvertaken?: boolean;
    };

export interface OutboxSeams {
  /** Sends one; never throws. What it stored is on screen before it answers. */
  readonly send: (outgoing: Outgoing) => Promise<Sent>;
  readonly keep: (list: readonly Outgoing[]) => void;
}

const waiting = { state: 'queued', problem: null, isLineProblem: false, isOvertaken: false } as const;

/**
 * What this member wrote and the server has not stored yet. In one conversation messages go one after the other, in
 * the order they were written; what the line failed holds back what was written after it, what the server refused
 * does not. Survives leaving the conversation, and with `keep` a reload.
 */
export class Outbox {
  readonly #seams: OutboxSeams;
  #list: readonly Outgoing[];
  readonly #busy = new Set<string>();
  readonly #watchers = new Set<() => void>();

  constructor(seams: OutboxSeams, kept: readonly Outgoing[] = []) {
    this.#seams = seams;
    // Whether the last page's sends were heard is not known; sending again stores once.
    this.#list = kept.map((one) => (one.state === 'sending' ? { ...one, state: 'queued' } : one));
  }

  list = (): readonly Outgoing[] => this.#list;

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  /** Takes something to send, and sends it after what waits before it. */
  add(outgoing: Written): void {
    const added = { ...outgoing, ...waiting };
    this.#set([...this.#list, added]);
    this.#queueAgain((one) => one.conversationId === outgoing.conversationId && one.isLineProblem);
  }

  /** Sends a failed one again, and before it whatever the line failed. */
  retry(clientMessageId: string): void {
    const found = this.#list.find((one) => one.clientMessageId === clientMessageId);
    if (!found) return;
    const isHeld = (one: Outgoing) => one.conversationId === found.conversationId && one.isLineProblem;
    this.#queueAgain((one) => one.clientMessageId === clientMessageId || isHeld(one));
  }

  /** Sends one that was overtaken all the same. */
  sendAnyway(clientMessageId: string): void {
    this.#change(clientMessageId, { seen: null });
    this.retry(clientMessageId);
  }

  /** The line is back, or the page was loaded: sends what waits and what the line failed. */
  wake(): void {
    this.#queueAgain((one) => one.isLineProblem);
  }

  /** Takes a failed one out; undefined while it may still be on its way. */
  takeBack(clientMessageId: string): Outgoing | undefined {
    const found = this.#list.find((one) => one.clientMessageId === clientMessageId && one.state === 'failed');
    if (found) this.#set(this.#list.filter((one) => one !== found));
    return found;
  }

  #queueAgain(isMeant: (one: Outgoing) => boolean): void {
    this.#set(
      this.#list.map((one) => (one.state === 'failed' && isMeant(one) ? { ...one, ...waiting } : one)),
    );
    for (const conversationId of new Set(this.#list.map((one) => one.conversationId))) {
      void this.#run(conversationId);
    }
  }

  async #run(conversationId: string): Promise<void> {
    if (this.#busy.has(conversationId)) return;
    this.#busy.add(conversationId);
    const isNext = (one: Outgoing) => one.conversationId === conversationId && one.state === 'queued';
    for (let next = this.#list.find(isNext); next; next = this.#list.find(isNext)) {
      const { clientMessageId } = next;
      this.#change(clientMessageId, { state: 'sending' });
      const sent = await this.#seams.send(next);
      if (sent.isStored) this.#set(this.#list.filter((one) => one.clientMessageId !== clientMessageId));
      else if (sent.isLineProblem) this.#holdBack(conversationId, sent.problem);
      else {
        const isOvertaken = sent.isOvertaken ?? false;
        this.#change(clientMessageId, { state: 'failed', problem: sent.problem, isOvertaken });
      }
    }
    this.#busy.delete(conversationId);
  }

  #holdBack(conversationId: string, problem: string): void {
    this.#set(
      this.#list.map((one) =>
        one.conversationId === conversationId && one.state !== 'failed'
          ? { ...one, state: 'failed', problem, isLineProblem: true }
          : one,
      ),
    );
  }

  #change(clientMessageId: string, change: Partial<Outgoing>): void {
    this.#set(
      this.#list.map((one) => (one.clientMessageId === clientMessageId ? { ...one, ...change } : one)),
    );
  }

  #set(list: readonly Outgoing[]): void {
    this.#list = list;
    this.#seams.keep(list);
    for (const watch of this.#watchers) watch();
  }
}

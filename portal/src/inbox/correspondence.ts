import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { nextClientId, randomBytes } from '../../../widget/src/chat/client-id.ts';
import type { SendAnswer, ThreadAnswer } from '../../../widget/src/chat/contract.ts';
import { Uploads } from '../../../widget/src/chat/files/uploads.ts';
import type { Shelf } from '../../../widget/src/chat/keep/shelf.ts';
import { SeenMarks } from '../../../widget/src/chat/marks/seen-marks.ts';
import { isOutboxName, Outbox } from '../../../widget/src/chat/outbox/outbox.ts';
import { Sender } from '../../../widget/src/chat/outbox/sender.ts';
import { Presence } from '../../../widget/src/chat/presence/presence.ts';
import { ThreadReader } from '../../../widget/src/chat/thread/thread-reader.ts';
import { type Row, timeline } from '../../../widget/src/chat/timeline.ts';
import type { World } from '../../../widget/src/chat/world.ts';
import { fileTrouble, type Limits } from '../../../widget/src/text/limits.ts';
import { storable } from '../../../widget/src/text/storable.ts';
import type { Ways } from './ways.ts';

/**
 * One conversation: what was said, what is on its way, and the draft. One that has no id yet is only written to; the
 * answer to its first message names it.
 */
export class Correspondence {
  readonly conversationId: string | null;
  readonly reader: ThreadReader;
  readonly uploads: Uploads;
  readonly presence: Presence;
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** The conversation that a message from here was stored in last. */
  readonly storedIn: ReadonlySignal<string | null>;
  readonly #ways: Ways;
  readonly #world: World;
  readonly #shelf: Shelf;
  readonly #outbox: Outbox;
  readonly #sender: Sender;
  readonly #marks: SeenMarks;
  readonly #failures = signal(0);
  readonly #isSeen = signal(false);
  readonly #stored = signal<string | null>(null);
  readonly #ends: (() => void)[] = [];

  /** @param shelf this conversation's own. */
  constructor(conversationId: string | null, shelf: Shelf, world: World, ways: Ways) {
    const { clock } = world;
    this.conversationId = conversationId;
    this.#shelf = shelf;
    this.#world = world;
    this.#ways = ways;
    this.storedIn = this.#stored;
    this.#outbox = new Outbox(shelf);
    const read = (part: object): Promise<ThreadAnswer> => ways.read({ ...part, ...named(conversationId) });
    this.reader = new ThreadReader({ clock, read, onRead: () => this.#dropStored() });
    const { thread } = this.reader;
    this.#sender = this.#makeSender();
    this.uploads = new Uploads({
      clock,
      shelf,
      upload: ways.upload,
      newKey: () => this.#newId(),
      refusalOf: (file) => {
        const trouble = fileTrouble(this.limits, file);
        return trouble && ways.sayTrouble(trouble);
      },
      filesMax: () => this.limits?.files?.countMax ?? Number.POSITIVE_INFINITY,
    });
    this.presence = new Presence({
      clock,
      say: ways.sayPresence,
      conversationId: () => conversationId,
    });
    this.#marks = new SeenMarks({ clock, shelf, thread, isSeen: this.#isSeen, mark: ways.markRead });
    this.rows = computed(() =>
      timeline({
        thread: thread.value,
        outbox: this.#outbox.items.value,
        isStuck: this.#failures.value > 0,
      }),
    );
    this.#ends.push(
      effect(() => this.#marks.follow()),
      shelf.watch((name) => this.#onOtherTab(name)),
    );
    this.#sender.poke();
  }

  /** Somebody looks at it, or no longer does. */
  lookAt(isSeen: boolean): void {
    this.#isSeen.value = isSeen;
    this.presence.look(isSeen);
    if (isSeen && this.conversationId !== null) this.reader.poke();
  }

  /** Takes a message to be sent. False when there is nothing in it. */
  send(typed: string): boolean {
    const text = storable(typed);
    const files = this.uploads.take();
    if (text === '' && files.length === 0) return false;
    const writtenAt = new Date(this.#world.nowMs()).toISOString();
    const goesOn = this.conversationId;
    this.#outbox.add({ clientMessageId: this.#newId(), text, files, goesOn, writtenAt, refusal: null });
    this.presence.type(false);
    this.#sender.poke();
    return true;
  }

  /** Whoever followed the first message to its conversation may begin another one. */
  moveOn(): void {
    this.#stored.value = null;
  }

  /** What one message can carry; `null` before the server has said so. */
  get limits(): Limits {
    return this.#ways.limits();
  }

  draft(): string {
    return this.#shelf.get('draft') ?? '';
  }

  keepDraft(typed: string): void {
    this.presence.type(typed !== '');
    if (typed === '') this.#shelf.remove('draft');
    else this.#shelf.set('draft', typed);
  }

  retry(clientMessageId: string): void {
    this.#outbox.retry(clientMessageId);
    this.#sender.poke();
    this.wake();
  }

  discard(clientMessageId: string): void {
    this.#outbox.remove([clientMessageId]);
  }

  wake(): void {
    this.reader.wake();
    this.#sender.wake();
    this.uploads.wake();
    this.#marks.wake();
  }

  stop(): void {
    for (const end of this.#ends) end();
    this.reader.stop();
    this.#sender.stop();
    this.uploads.stop();
    this.presence.stop();
    this.#marks.stop();
  }

  #newId(): string {
    return nextClientId(this.#world.nowMs(), this.#world.randomBytes(randomBytes), this.#outbox.lastId());
  }

  #makeSender(): Sender {
    const { clock, alone } = this.#world;
    const place = this.conversationId ?? 'new';
    return new Sender(this.#outbox, {
      clock,
      send: ({ clientMessageId, text, files }) => {
        const fileIds = files.map((file) => file.fileId);
        return this.#ways.send({ clientMessageId, text, fileIds, ...named(this.conversationId) });
      },
      alone: (act) => alone(`outbox ${place}`, act),
      onStored: (answer) => this.#take(answer),
      onFailures: (failures) => {
        this.#failures.value = failures;
      },
    });
  }

  #take(answer: SendAnswer): void {
    if (this.conversationId !== null) this.reader.take(answer);
    this.#stored.value = answer.message.conversationId;
    this.#ways.onStored();
  }

  /** What the thread holds has arrived, whatever became of the answer. */
  #dropStored(): void {
    const { earlier, messages } = this.reader.thread.value;
    const stored = new Set([...earlier, ...messages].map((message) => message.clientMessageId));
    const ids = this.#outbox.items.value.map((item) => item.clientMessageId);
    this.#outbox.remove(ids.filter((id) => stored.has(id)));
    this.#outbox.reload();
  }

  #onOtherTab(name: string): void {
    if (name === 'seen') this.#marks.reload();
    if (!isOutboxName(name)) return;
    if (this.#shelf.get(name) === null) this.reader.poke();
    else this.#outbox.reload();
  }
}

function named(conversationId: string | null): { conversationId?: string } {
  return conversationId === null ? {} : { conversationId };
}

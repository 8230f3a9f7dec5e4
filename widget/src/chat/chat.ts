import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Locale } from '@zhiyin/domain/kit';
import { storable } from '../text/storable.ts';
import { nextClientId, randomBytes } from './client-id.ts';
import { type Connection, connectionOf } from './connection.ts';
import { type Desk, openDesk } from './desk.ts';
import { Line, type LineState } from './live/line.ts';
import { isOutboxName, Outbox } from './outbox/outbox.ts';
import { Sender } from './outbox/sender.ts';
import { ThreadReader } from './thread/thread-reader.ts';
import { type Row, timeline } from './timeline.ts';
import { allSeen, countUnread, readSeen, type Seen } from './unread.ts';
import { Visit } from './visit.ts';
import type { World } from './world.ts';

/** Whose chat this is, and in which language. */
export interface ChatSettings {
  readonly siteKey: string;
  readonly locale: Locale;
  readonly notAccepted: string;
}

/** A visitor's conversation with a shop: what the screen shows, and what the visitor may do. */
export class Chat {
  readonly visit: Visit;
  readonly reader: ThreadReader;
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly connection: ReadonlySignal<Connection>;
  readonly unread: ReadonlySignal<number>;
  /** Whether the visitor has a conversation, or one on its way. */
  readonly isTalking: ReadonlySignal<boolean>;
  readonly #world: World;
  readonly #outbox: Outbox;
  readonly #sender: Sender;
  readonly #line: Line;
  readonly #failures = signal(0);
  readonly #lineState = signal<LineState>('off');
  readonly #isReachable = signal(true);
  readonly #isOnline = signal(true);
  readonly #isLookedAt = signal(false);
  readonly #seen: { value: Seen | null };

  constructor(settings: ChatSettings, world: World) {
    this.#world = world;
    const { shelf, clock } = world;
    const desk = openDesk(world, { ...settings, onReach: (is) => this.#reach(is) });
    const outbox = new Outbox(shelf);
    const seen = signal(readSeen(shelf.get('seen')));
    this.#outbox = outbox;
    this.#seen = seen;
    this.visit = this.#makeVisit(desk);
    const { visit } = this;
    const reader = new ThreadReader({
      clock,
      read: (part) => visit.as((token) => desk.read(token, part)),
      onRead: () => this.#dropStored(),
    });
    this.reader = reader;
    this.#sender = this.#makeSender(desk);
    this.#line = this.#makeLine();

    this.rows = computed(() => {
      const isStuck = this.#failures.value > 0;
      return timeline({ thread: reader.thread.value, outbox: outbox.items.value, isStuck });
    });
    this.connection = computed(() =>
      connectionOf({
        line: this.#lineState.value,
        isReachable: this.#isReachable.value,
        isOnline: this.#isOnline.value,
      }),
    );
    this.unread = computed(() => countUnread(reader.thread.value, seen.value));
    this.isTalking = computed(
      () => reader.thread.value.conversationId !== null || outbox.items.value.length > 0,
    );
    effect(() => this.#markSeen());
    shelf.watch((name) => this.#onOtherPage(name));
  }

  /** Begins by itself where there is something to hear or to send; otherwise when the visitor first looks. */
  start(): void {
    if (this.visit.isKnown() || this.#outbox.lastId() !== null) this.visit.start();
  }

  /** The visitor looks at the chat, or no longer does. */
  lookAt(isLookedAt: boolean): void {
    this.#isLookedAt.value = isLookedAt;
    if (isLookedAt) this.visit.start();
  }

  /** Takes a message to be sent. False when there is nothing in it. */
  send(typed: string): boolean {
    const text = storable(typed);
    if (text === '') return false;
    const { nowMs, randomBytes: chance } = this.#world;
    const clientMessageId = nextClientId(nowMs(), chance(randomBytes), this.#outbox.lastId());
    const writtenAt = new Date(nowMs()).toISOString();
    this.#outbox.add({ clientMessageId, text, writtenAt, refusal: null });
    this.visit.start();
    this.#sender.poke();
    return true;
  }

  /** What was typed and not sent when the page was left. */
  draft(): string {
    return this.#world.shelf.get('draft') ?? '';
  }

  keepDraft(typed: string): void {
    if (typed === '') this.#world.shelf.remove('draft');
    else this.#world.shelf.set('draft', typed);
  }

  retry(clientMessageId: string): void {
    this.#outbox.retry(clientMessageId);
    this.#sender.poke();
    this.wake();
  }

  discard(clientMessageId: string): void {
    this.#outbox.remove([clientMessageId]);
  }

  /** The page is back from sleep, or the network is. */
  wake(): void {
    this.visit.wake();
    this.reader.wake();
    this.#sender.wake();
    this.#line.wake();
  }

  setOnline(isOnline: boolean): void {
    this.#isOnline.value = isOnline;
    if (isOnline) this.wake();
  }

  /** The page goes away. */
  stop(): void {
    this.visit.stop();
    this.reader.stop();
    this.#sender.stop();
    this.#line.stop();
  }

  #makeVisit(desk: Desk): Visit {
    const { clock, shelf, alone } = this.#world;
    return new Visit({
      clock,
      shelf,
      begin: desk.beginVisit,
      alone: (act) => alone('visit', act),
      onBegun: () => {
        this.reader.poke();
        this.#sender.poke();
        this.#line.start();
        this.wake();
      },
    });
  }

  #makeSender(desk: Desk): Sender {
    const { clock, alone } = this.#world;
    return new Sender(this.#outbox, {
      clock,
      send: (item) => this.visit.as((token) => desk.send(token, item)),
      alone: (act) => alone('outbox', act),
      onStored: (answer) => this.reader.take(answer),
      onFailures: (failures) => {
        this.#failures.value = failures;
      },
    });
  }

  #makeLine(): Line {
    const { clock, apiBase, openSocket } = this.#world;
    return new Line({
      clock,
      openSocket: (events) => openSocket(`${apiBase.replace(/^http/, 'ws')}live`, events),
      token: () => this.visit.token(),
      isHidden: () => !this.#isLookedAt.value,
      onNews: (news) => this.reader.hear(news),
      onMissed: () => this.reader.poke(),
      onTokenRefused: () => this.visit.renew(),
      onState: (state) => {
        this.#lineState.value = state;
      },
    });
  }

  #reach(isReached: boolean): void {
    const isBack = isReached && !this.#isReachable.value;
    this.#isReachable.value = isReached;
    if (isBack) this.wake();
  }

  /** What the thread holds has arrived, whatever became of the answer. */
  #dropStored(): void {
    const { earlier, messages } = this.reader.thread.value;
    const stored = new Set([...earlier, ...messages].map((message) => message.clientMessageId));
    const ids = this.#outbox.items.value.map((item) => item.clientMessageId);
    this.#outbox.remove(ids.filter((id) => stored.has(id)));
    this.#outbox.reload();
  }

  #markSeen(): void {
    const seen = this.#isLookedAt.value ? allSeen(this.reader.thread.value) : null;
    if (!seen) return;
    this.#seen.value = seen;
    this.#world.shelf.set('seen', JSON.stringify(seen));
  }

  /** Another page of this shop has written, sent or looked. */
  #onOtherPage(name: string): void {
    if (name === 'seen') this.#seen.value = readSeen(this.#world.shelf.get('seen'));
    if (!isOutboxName(name)) return;
    // What was sent there stays on this screen until the thread has it.
    if (this.#world.shelf.get(name) === null) this.reader.poke();
    else this.#outbox.reload();
  }
}

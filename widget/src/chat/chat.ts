import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Locale } from '@zhiyin/domain/kit';
import type { Identity } from '../bridge/identity.ts';
import type { PageNote } from '../bridge/page-note.ts';
import { type FileTrouble, fileTrouble, type Limits } from '../text/limits.ts';
import { storable } from '../text/storable.ts';
import { Asks } from './asks/asks.ts';
import { PageNotes } from './before/page-notes.ts';
import { PreChat } from './before/pre-chat.ts';
import { nextClientId, randomBytes } from './client-id.ts';
import { type Connection, connectionOf } from './connection.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Earlier } from './earlier.ts';
import { Uploads } from './files/uploads.ts';
import type { Loose } from './keep/read-json.ts';
import { Line, type LineState } from './live/line.ts';
import { SeenMarks } from './marks/seen-marks.ts';
import { isOutboxName, Outbox } from './outbox/outbox.ts';
import { Sender } from './outbox/sender.ts';
import { Presence } from './presence/presence.ts';
import { QueueWatch } from './queue/queue-watch.ts';
import { ThreadReader } from './thread/thread-reader.ts';
import { type Row, timeline } from './timeline.ts';
import { Visit, type WhoChange } from './visit/visit.ts';
import type { World } from './world.ts';

/** Whose chat this is, and in which language. */
export interface ChatSettings {
  readonly siteKey: string;
  readonly locale: Locale;
  readonly notAccepted: string;
  /** Says why a file cannot go. */
  readonly sayTrouble?: (trouble: FileTrouble) => string;
  /** Who the shop's page says the visitor is. */
  readonly identity?: Identity | null;
  /** The shop's page around us. */
  readonly page?: PageNote | null;
  /** The visitor is somebody else from now on: this chat is over, and another is to be opened. */
  readonly onOther?: (change: WhoChange) => void;
}

/** A visitor's conversation with a shop: what the screen shows, and what the visitor may do. */
export class Chat {
  /** Tells chats apart that follow each other on one page. */
  readonly id: string;
  readonly visit: Visit;
  readonly reader: ThreadReader;
  readonly uploads: Uploads;
  readonly presence: Presence;
  readonly queue: QueueWatch;
  readonly asks: Asks;
  readonly preChat: PreChat;
  readonly earlier: Earlier;
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly connection: ReadonlySignal<Connection>;
  readonly unread: ReadonlySignal<number>;
  /** Whether the visitor has a conversation, or one on its way. */
  readonly isTalking: ReadonlySignal<boolean>;
  readonly #world: World;
  readonly #settings: ChatSettings;
  readonly #outbox: Outbox;
  readonly #sender: Sender;
  readonly #line: Line;
  readonly #pages: PageNotes;
  readonly #marks: SeenMarks;
  readonly #failures = signal(0);
  readonly #lineState = signal<LineState>('off');
  readonly #isReachable = signal(true);
  readonly #isOnline = signal(true);
  readonly #isLookedAt = signal(false);
  readonly #isSeen = signal(false);
  readonly #isGoingOn = signal(false);
  readonly #endings: (() => void)[] = [];

  constructor(settings: ChatSettings, world: World) {
    this.#world = world;
    this.#settings = settings;
    const { shelf, clock } = world;
    const desk = openDesk(world, { ...settings, onReach: (is) => this.#reach(is) });
    this.#outbox = new Outbox(shelf);
    this.id = this.#newId();
    this.visit = this.#makeVisit(desk);
    this.reader = this.#makeReader(desk);
    this.uploads = this.#makeUploads(desk);
    this.presence = this.#makePresence();
    this.queue = new QueueWatch(() => this.visit.as(desk.queuePlace), clock);
    this.asks = this.#makeAsks(desk);
    this.preChat = this.#makePreChat(desk);
    this.earlier = {
      list: (after) => this.visit.as((token) => desk.conversations(token, after)),
      read: (part) => this.visit.as((token) => desk.read(token, part)),
    };
    const note = (page: PageNote) => this.visit.as((token) => desk.notePage(token, page));
    this.#pages = new PageNotes(note, clock, settings.page ?? null);
    this.#marks = new SeenMarks({
      clock,
      shelf,
      thread: this.reader.thread,
      isSeen: this.#isSeen,
      mark: (seen) => this.visit.as((token) => desk.markRead(token, seen)),
    });
    this.#sender = this.#makeSender(desk);
    this.#line = this.#makeLine();
    this.unread = this.#marks.unread;
    this.isTalking = computed(() => this.#conversationId() !== null || this.#outbox.items.value.length > 0);
    this.rows = computed(() => {
      const isStuck = this.#failures.value > 0;
      return timeline({ thread: this.reader.thread.value, outbox: this.#outbox.items.value, isStuck });
    });
    this.connection = computed(() =>
      connectionOf({
        line: this.#lineState.value,
        isReachable: this.#isReachable.value,
        isOnline: this.#isOnline.value,
      }),
    );
    this.#follow();
  }

  /** Begins by itself where there is something to hear or to send; otherwise when the visitor first looks. */
  start(): void {
    if (this.visit.isKnown() || this.#outbox.lastId() !== null) this.visit.start();
  }

  /**
   * The visitor looks at the chat, or no longer does.
   *
   * @param isSeen whether what is shown is really seen: the window around the chat is the one that is used.
   */
  lookAt(isLookedAt: boolean, isSeen = isLookedAt): void {
    this.#isLookedAt.value = isLookedAt;
    this.#isSeen.value = isLookedAt && isSeen;
    this.presence.look(isLookedAt);
    if (isLookedAt) this.visit.start();
  }

  /** The visitor has come to a page of the shop. */
  cameTo(page: PageNote): void {
    if (this.visit.token() === null) this.#pages.arrive(page);
    else this.#pages.visit(page);
  }

  /** Takes a message to be sent, with the files that are ready. False when there is nothing in it. */
  send(typed: string): boolean {
    const text = storable(typed);
    const files = this.uploads.take();
    if (text === '' && files.length === 0) return false;
    const { isClosed, conversationId } = this.reader.thread.value;
    const goesOn = isClosed && this.#isGoingOn.value ? conversationId : null;
    const writtenAt = new Date(this.#world.nowMs()).toISOString();
    this.#outbox.add({ clientMessageId: this.#newId(), text, files, goesOn, writtenAt, refusal: null });
    this.#isGoingOn.value = false;
    this.presence.type(false);
    this.visit.start();
    this.#sender.poke();
    return true;
  }

  /** Whether the next message goes on with the conversation that has ended, instead of beginning a new one. */
  get isGoingOn(): ReadonlySignal<boolean> {
    return this.#isGoingOn;
  }

  goOn(): void {
    this.#isGoingOn.value = true;
  }

  /** What one message can carry; `null` before the server has said so. */
  get limits(): Limits {
    return this.visit.terms.value?.limits ?? null;
  }

  /** The address that a file is read from. */
  addressOf(path: string): string {
    return new URL(path.replace(/^\/api\//, ''), this.#world.apiBase).href;
  }

  /** What was typed and not sent when the page was left. */
  draft(): string {
    return this.#world.shelf.get('draft') ?? '';
  }

  keepDraft(typed: string): void {
    this.presence.type(typed.trim() !== '');
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
    for (const one of this.#lasting()) one.wake();
  }

  setOnline(isOnline: boolean): void {
    this.#isOnline.value = isOnline;
    if (isOnline) this.wake();
  }

  /** The page goes away, or another chat takes this one's place. */
  stop(): void {
    for (const end of this.#endings) end();
    for (const one of [...this.#lasting(), this.presence, this.queue, this.#pages]) one.stop();
  }

  /** Everything that may have to wait for better times. */
  #lasting() {
    const { visit, reader, uploads, asks, preChat } = this;
    return [visit, reader, this.#sender, this.#line, uploads, asks, preChat, this.#marks];
  }

  #conversationId(): string | null {
    return this.reader.thread.value.conversationId;
  }

  #newId(): string {
    const { nowMs, randomBytes: chance } = this.#world;
    return nextClientId(nowMs(), chance(randomBytes), this.#outbox.lastId());
  }

  /** What follows from what is known. */
  #follow(): void {
    const { thread } = this.reader;
    const isClosed = computed(() => thread.value.isClosed);
    const conversationId = computed(() => thread.value.conversationId);
    const lastAuthor = computed(() => thread.value.messages.at(-1)?.authorKind);
    this.#endings.push(
      effect(() => this.#marks.follow()),
      effect(() => {
        if (isClosed.value) this.asks.poke();
      }),
      effect(() => {
        const isWaiting = !isClosed.value && lastAuthor.value === 'customer' && this.#isLookedAt.value;
        this.queue.watch(isWaiting);
      }),
      effect(() => {
        if (thread.value.messages.at(-1)?.authorKind === 'member') this.presence.written();
      }),
      effect(() => {
        if (conversationId.value === null) return;
        this.presence.repeat();
        this.#pages.again();
      }),
      this.#world.shelf.watch((name) => this.#onOtherPage(name)),
    );
  }

  #makeVisit(desk: Desk): Visit {
    const { clock, shelf, alone } = this.#world;
    const seams = {
      clock,
      shelf,
      begin: desk.beginVisit,
      alone: (act: () => Promise<void>) => alone('visit', act),
      page: () => this.#pages.now(),
      onBegun: () => {
        for (const one of [this.reader, this.#sender]) one.poke();
        this.#line.start();
        this.wake();
      },
      onOther: (change: WhoChange) => this.#settings.onOther?.(change),
    };
    return new Visit(seams, this.#settings.identity ?? null);
  }

  #makeReader(desk: Desk): ThreadReader {
    return new ThreadReader({
      clock: this.#world.clock,
      read: (part) => this.visit.as((token) => desk.read(token, part)),
      onRead: () => {
        this.#dropStored();
        this.queue.poke();
      },
    });
  }

  #makePresence(): Presence {
    return new Presence({
      clock: this.#world.clock,
      say: (said) => this.#line.signal('inbox.at-conversation', said),
      conversationId: () => this.#conversationId(),
    });
  }

  #makeAsks(desk: Desk): Asks {
    const { clock, shelf } = this.#world;
    return new Asks({
      clock,
      shelf,
      list: () => this.visit.as(desk.asks),
      answer: (askId, answer) => this.visit.as((token) => desk.answerAsk(token, askId, answer)),
    });
  }

  #makePreChat(desk: Desk): PreChat {
    const { clock, shelf } = this.#world;
    return new PreChat({
      clock,
      shelf,
      answer: (answers) => this.visit.as((token) => desk.answerForm(token, answers)),
      onAnswered: () => this.visit.formAnswered(),
    });
  }

  #makeUploads(desk: Desk): Uploads {
    const { clock, shelf } = this.#world;
    return new Uploads({
      clock,
      shelf,
      upload: (asked) => this.visit.as((token) => desk.upload(token, asked)),
      newKey: () => this.#newId(),
      filesMax: () => this.limits?.files?.countMax ?? Number.POSITIVE_INFINITY,
      refusalOf: (file) => {
        const trouble = fileTrouble(this.limits, file);
        return trouble && (this.#settings.sayTrouble?.(trouble) ?? this.#settings.notAccepted);
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
      onAsk: () => this.asks.poke(),
      onSignal: (kind, payload) => this.#hear(kind, payload),
      onMissed: () => {
        this.reader.poke();
        if (this.reader.thread.value.isClosed) this.asks.poke();
      },
      onTokenRefused: () => this.visit.renew(),
      onState: (state) => {
        this.#lineState.value = state;
        if (state === 'live') this.presence.repeat();
      },
    });
  }

  #hear(kind: string, payload: Loose): void {
    if (kind === 'inbox.at-conversation') this.presence.hear(payload);
    const { conversationId, by, number } = payload;
    if (kind === 'inbox.read') this.reader.hearRead(conversationId, by, number);
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

  /** Another page of this shop has written, sent or looked, or is somebody else by now. */
  #onOtherPage(name: string): void {
    const { shelf } = this.#world;
    if (name === 'seen') this.#marks.reload();
    if (name === 'who') this.visit.checkWho();
    if (!isOutboxName(name)) return;
    // What was sent there stays on this screen until the thread has it.
    if (shelf.get(name) === null) this.reader.poke();
    else this.#outbox.reload();
  }
}

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Locale } from '@zhiyin/domain/kit';
import { makeUpload } from '../../../widget/src/chat/call/upload.ts';
import { type Connection, connectionOf } from '../../../widget/src/chat/connection.ts';
import { Line, type LineState } from '../../../widget/src/chat/live/line.ts';
import type { News } from '../../../widget/src/chat/live/protocol.ts';
import { Pump, TryLater } from '../../../widget/src/chat/pump.ts';
import type { World } from '../../../widget/src/chat/world.ts';
import type { FileTrouble, Limits } from '../../../widget/src/text/limits.ts';
import type { Session } from '../session/session.ts';
import { subShelf } from '../session/sub-shelf.ts';
import type { ConversationEntry, ConversationPage } from './contract.ts';
import { Correspondence } from './correspondence.ts';
import type { Ways } from './ways.ts';

/** What the office says in the reader's language. */
export interface OfficeSettings {
  readonly locale: Locale;
  readonly notAccepted: string;
  readonly limits: () => Limits;
  readonly sayTrouble: (trouble: FileTrouble) => string;
}

const pageSize = 20;
const newOnes = 'new';

/** The customer's conversations: the list, each of them, and the one line on which all of them are live. */
export class PostOffice {
  readonly list: ReadonlySignal<readonly ConversationEntry[] | null>;
  readonly hasMore: ReadonlySignal<boolean>;
  readonly connection: ReadonlySignal<Connection>;
  /** Grows whenever the shop may have asked how it went. */
  readonly askNews = signal(0);
  readonly #session: Session;
  readonly #world: World;
  readonly #ways: Ways;
  readonly #line: Line;
  readonly #lister: Pump;
  readonly #open = new Map<string, Correspondence>();
  readonly #items = signal<readonly ConversationEntry[] | null>(null);
  readonly #next = signal<string | null>(null);
  readonly #lineState = signal<LineState>('off');
  readonly #isOnline = signal(true);
  #pages = 1;

  constructor(session: Session, world: World, settings: OfficeSettings) {
    this.#session = session;
    this.#world = world;
    this.list = this.#items;
    this.hasMore = computed(() => this.#next.value !== null);
    this.#lister = new Pump(() => this.#readList(), world.clock);
    this.#line = this.#makeLine();
    this.#ways = this.#makeWays(settings);
    this.connection = computed(() =>
      connectionOf({
        line: this.#lineState.value,
        isReachable: session.isReachable.value,
        isOnline: this.#isOnline.value,
      }),
    );
  }

  /** Begins: reads the list, opens the line, and sends what an earlier visit left behind. */
  start(): void {
    this.#lister.poke();
    this.#line.start();
    const parts = this.#world.shelf.names('c:').map((name) => /^c:([^:]+):out:/.exec(name)?.[1]);
    for (const part of new Set(parts)) if (part !== undefined) this.#of(part);
  }

  /** One conversation; without an id the one that is still to begin. */
  of(conversationId: string | null): Correspondence {
    return this.#of(conversationId ?? newOnes);
  }

  /** Reads one page more of the list. */
  readMore(): void {
    this.#pages += 1;
    this.#lister.poke();
  }

  setOnline(isOnline: boolean): void {
    this.#isOnline.value = isOnline;
    if (isOnline) this.wake();
  }

  /** The page is back from sleep, or the network is. */
  wake(): void {
    this.#lister.poke();
    this.#lister.wake();
    this.#line.wake();
    for (const one of this.#open.values()) one.wake();
  }

  stop(): void {
    this.#lister.stop();
    this.#line.stop();
    for (const one of this.#open.values()) one.stop();
  }

  #of(part: string): Correspondence {
    const known = this.#open.get(part);
    if (known) return known;
    const shelf = subShelf(this.#world.shelf, `c:${part}`);
    const made = new Correspondence(part === newOnes ? null : part, shelf, this.#world, this.#ways);
    this.#open.set(part, made);
    return made;
  }

  #makeWays({ locale, notAccepted, limits, sayTrouble }: OfficeSettings): Ways {
    const session = this.#session;
    const upload = makeUpload({
      sendBytes: this.#world.sendBytes,
      base: this.#world.apiBase,
      locale,
      notAccepted,
      onReach: () => undefined,
    });
    return {
      read: (part) => session.as({ path: 'widget/messages', query: { ...part } }),
      send: (body) => session.as({ path: 'widget/messages', body }),
      upload: async (asked) => {
        const token = session.token.value;
        if (token === null) throw new TryLater();
        return upload(token, asked);
      },
      markRead: async (body) => {
        await session.as({ path: 'widget/read', body });
        this.#lister.poke();
      },
      sayPresence: (said) => this.#line.signal('inbox.at-conversation', { ...said }),
      onStored: () => this.#lister.poke(),
      limits,
      sayTrouble,
    };
  }

  #makeLine(): Line {
    const { clock, apiBase, openSocket } = this.#world;
    return new Line({
      clock,
      openSocket: (events) => openSocket(`${apiBase.replace(/^http/, 'ws')}live`, events),
      token: () => this.#session.token.value,
      isHidden: () => document.visibilityState === 'hidden',
      onNews: (news) => this.#hear(news),
      onAsk: () => this.#tellOfAsks(),
      onSignal: (kind, payload) => {
        const one = this.#open.get(String(payload['conversationId']));
        if (kind === 'inbox.at-conversation') one?.presence.hear(payload);
        if (kind === 'inbox.read') {
          one?.reader.hearRead(payload['conversationId'], payload['by'], payload['number']);
        }
      },
      onMissed: () => this.#catchUp(),
      // Asked once more in the ordinary way: if it is so, that answer ends the session.
      onTokenRefused: () => this.#lister.poke(),
      onState: (state) => {
        this.#lineState.value = state;
      },
    });
  }

  #hear(news: News): void {
    const one = this.#open.get(news.conversationId);
    one?.reader.hear(news);
    one?.presence.written();
    this.#lister.poke();
  }

  #tellOfAsks(): void {
    this.askNews.value += 1;
  }

  #catchUp(): void {
    this.#lister.poke();
    this.#tellOfAsks();
    for (const one of this.#open.values()) if (one.conversationId !== null) one.reader.poke();
  }

  async #readList(): Promise<void> {
    const items: ConversationEntry[] = [];
    let after: string | null = null;
    for (let page = 0; page < this.#pages; page++) {
      const query = { limit: pageSize, ...(after !== null && { after }) };
      const answer: ConversationPage = await this.#session.as({ path: 'widget/conversations', query });
      items.push(...answer.items);
      after = answer.next;
      if (after === null) break;
    }
    this.#items.value = items;
    this.#next.value = after;
  }
}

import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Identity, isSameIdentity } from '../bridge/identity.ts';
import type { PageNote } from '../bridge/page-note.ts';
import { Chat, type ChatSettings } from '../chat/chat.ts';
import type { Shelf } from '../chat/keep/shelf.ts';
import type { WhoChange } from '../chat/visit/visit.ts';
import type { World } from '../chat/world.ts';

/** What is kept when another person takes over: how the shop looks, and who they are. */
const notTheirs = ['look', 'token', 'who'];

/** The chat of whoever is here. Another person gets another chat, which knows nothing of the one before. */
export class VisitorChat {
  readonly #settings: ChatSettings;
  readonly #world: World;
  readonly #chat: Signal<Chat>;
  #identity: Identity | null = null;
  #page: PageNote | null = null;
  #look = { isLookedAt: false, isSeen: false };
  #isStarted = false;

  constructor(settings: ChatSettings, world: World) {
    this.#settings = settings;
    this.#world = world;
    this.#chat = signal(this.#open());
  }

  get chat(): ReadonlySignal<Chat> {
    return this.#chat;
  }

  /** All that is known of the visitor before they look has been said. */
  start(): void {
    this.#isStarted = true;
    this.#begin(this.#chat.value);
  }

  lookAt(isLookedAt: boolean, isSeen: boolean): void {
    this.#look = { isLookedAt, isSeen };
    if (this.#isStarted) this.#chat.value.lookAt(isLookedAt, isSeen);
  }

  cameTo(page: PageNote): void {
    this.#page = page;
    this.#chat.value.cameTo(page);
  }

  identify(identity: Identity): void {
    if (isSameIdentity(identity, this.#identity)) return;
    this.#identity = identity;
    this.#chat.value.visit.identify(identity);
  }

  /** The visitor has signed out: whoever comes next is somebody else. */
  reset(): void {
    this.#identity = null;
    this.#replace(() => forget(this.#world.shelf, ['look']));
  }

  #onOther(change: WhoChange): void {
    if (change === 'elsewhere') this.#identity = null;
    this.#replace(() => {
      if (change === 'another') forget(this.#world.shelf, notTheirs);
    });
  }

  #replace(between: () => void): void {
    this.#chat.value.stop();
    between();
    this.#chat.value = this.#open();
    if (this.#isStarted) this.#begin(this.#chat.value);
  }

  #open(): Chat {
    const onOther = (change: WhoChange): void => this.#onOther(change);
    const [identity, page] = [this.#identity, this.#page];
    return new Chat({ ...this.#settings, identity, page, onOther }, this.#world);
  }

  #begin(chat: Chat): void {
    chat.setOnline(navigator.onLine);
    chat.start();
    chat.lookAt(this.#look.isLookedAt, this.#look.isSeen);
  }
}

function forget(shelf: Shelf, except: readonly string[]): void {
  for (const name of shelf.names('')) if (!except.includes(name)) shelf.remove(name);
}

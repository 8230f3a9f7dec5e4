import { type Peer, post, readToPage, type ToFrame } from '../bridge/bridge.ts';
import { say } from '../say.ts';
import { launcherWords as words } from '../words.ts';
import { recall, remember } from './memory.ts';
import { frameAddress, type Settings } from './settings.ts';
import { drawView, type View } from './view.ts';

const fullScreen = '(max-width: 479px)';

/** The button and the frame on one shop page. The frame is loaded when it is first needed, and stays. */
export class Launcher {
  readonly #settings: Settings;
  readonly #view: View;
  readonly #peer: Peer;
  #isOpen = false;
  #isReady = false;
  #unread = 0;
  #identity: string | null = null;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#view = drawView(document, settings.side);
    const { frame } = this.#view;
    this.#peer = { window: () => frame.contentWindow, origin: settings.frame.origin };
    const memory = recall(settings.siteKey);
    const colour = settings.colour ?? memory.colour;
    if (colour !== null) this.#view.colour(colour);
    this.#draw();
    this.#listen();
    this.#stay();
    // Whoever has a conversation hears of answers on every page; nobody else pays for the frame before asking for it.
    if (memory.isTalking) whenIdle(() => this.#load());
  }

  open(): void {
    this.#load();
    this.#isOpen = true;
    this.#draw();
    this.#view.frame.focus();
    this.#tellShown();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#draw();
    this.#tell({ type: 'hidden' });
    this.#view.button.focus();
  }

  identify(token: string): void {
    this.#identity = token;
    this.#tell({ type: 'identify', token });
  }

  #listen(): void {
    const { button, host } = this.#view;
    button.addEventListener('click', () => (this.#isOpen ? this.close() : this.open()));
    for (const sign of ['pointerenter', 'focus']) {
      button.addEventListener(sign, () => this.#load(), { once: true });
    }
    host.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#isOpen) return;
      event.stopPropagation();
      this.close();
    });
    addEventListener('message', (event) => this.#onMessage(event));
    matchMedia(fullScreen).addEventListener('change', () => this.#tellShown());
  }

  /** Outside of the body, which single-page shops replace; and put back should somebody clear the page. */
  #stay(): void {
    const put = (): void => {
      if (!this.#view.host.isConnected) document.documentElement.append(this.#view.host);
    };
    put();
    new MutationObserver(put).observe(document.documentElement, { childList: true });
  }

  #load(): void {
    const { frame } = this.#view;
    if (!frame.src) frame.src = frameAddress(this.#settings, location.origin);
  }

  #onMessage(event: MessageEvent): void {
    const message = readToPage(event, this.#peer);
    const { siteKey, colour } = this.#settings;
    switch (message?.type) {
      case 'ready':
        this.#isReady = true;
        this.#tellShown();
        if (this.#identity !== null) this.identify(this.#identity);
        break;
      case 'close':
        this.close();
        break;
      case 'unread':
        this.#unread = message.count;
        this.#draw();
        break;
      case 'look':
        remember(siteKey, { colour: message.colour });
        if (colour === null && message.colour !== null) this.#view.colour(message.colour);
        break;
      case 'talking':
        remember(siteKey, { isTalking: true });
    }
  }

  #tellShown(): void {
    if (!this.#isOpen) return;
    this.#tell({ type: 'shown', isFullScreen: matchMedia(fullScreen).matches });
  }

  /** Nothing is lost before the frame is ready: it is told how things stand when it says so. */
  #tell(message: ToFrame): void {
    if (this.#isReady) post(this.#peer, message);
  }

  #draw(): void {
    const locale = this.#settings.locale();
    const count = this.#unread;
    const isNews = count > 0 && !this.#isOpen;
    const closed = isNews ? words.openUnread : words.open;
    this.#view.show(this.#isOpen);
    this.#view.label({
      button: say(this.#isOpen ? words.close : closed, locale, { count }),
      frame: say(words.frame, locale),
      said: isNews ? say(words.unread, locale, { count }) : '',
      badge: isNews ? (count > 9 ? '9+' : String(count)) : '',
    });
  }
}

function whenIdle(act: () => void): void {
  const idle = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 3000 });
    else setTimeout(act, 300);
  };
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

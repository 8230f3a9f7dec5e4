import { type Dress, type Peer, post, readToPage, type SaidToFrame, type ToPage } from '../bridge/bridge.ts';
import { say } from '../say.ts';
import { launcherWords as words } from '../words.ts';
import { recall, remember } from './memory.ts';
import { pageNow, watchPage } from './page-watch.ts';
import { frameAddress, type Settings } from './settings.ts';
import { TitleFlash } from './title-flash.ts';
import { drawView, type View } from './view.ts';

const fullScreen = '(max-width: 479px)';

/** The button and the frame on one shop page. The frame is loaded when it is first needed, and stays. */
export class Launcher {
  readonly #settings: Settings;
  readonly #view: View;
  readonly #peer: Peer;
  readonly #title = new TitleFlash();
  #isOpen = false;
  #isReady = false;
  #unread = 0;
  /** What can be read on the button; its name begins with it. */
  #label = '';
  #identity: unknown = null;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#view = drawView(document);
    const { frame } = this.#view;
    this.#peer = { window: () => frame.contentWindow, origin: settings.frame.origin };
    const memory = recall(settings.siteKey);
    this.#dress(memory);
    this.#draw();
    this.#listen();
    this.#stay();
    // Whoever has a conversation hears of answers on every page; nobody else pays for the frame before asking for it.
    if (memory.isTalking || memory.isForgetting) whenIdle(() => this.#load());
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

  identify(identity: unknown): void {
    this.#identity = identity;
    this.#tell({ type: 'identify', identity });
  }

  reset(): void {
    this.#identity = null;
    remember(this.#settings.siteKey, { isTalking: false, isForgetting: true });
    this.#load();
    this.#tell({ type: 'reset' });
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
    addEventListener('message', (event) => {
      const message = readToPage(event, this.#peer);
      if (message) this.#hear(message);
    });
    for (const sign of ['focus', 'blur', 'visibilitychange']) {
      // Whoever loses the focus learns of it before somebody else has it.
      addEventListener(sign, () => setTimeout(() => this.#tellFocus()));
    }
    matchMedia(fullScreen).addEventListener('change', () => this.#tellShown());
    watchPage(() => this.#tell({ type: 'page', page: pageNow() }));
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

  #hear(message: ToPage): void {
    const { siteKey } = this.#settings;
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#tellAll();
        break;
      case 'close':
        this.close();
        break;
      case 'unread':
        this.#unread = message.count;
        this.#draw();
        break;
      case 'look': {
        const { colour, side, label } = message;
        remember(siteKey, { colour, side, label });
        this.#dress(message);
        this.#draw();
        break;
      }
      case 'talking':
        remember(siteKey, { isTalking: true });
        break;
      case 'forgotten':
        remember(siteKey, { isForgetting: false });
    }
  }

  /** Who is here comes before the page, which lets the frame begin. */
  #tellAll(): void {
    if (recall(this.#settings.siteKey).isForgetting) this.#tell({ type: 'reset' });
    if (this.#identity !== null) this.identify(this.#identity);
    this.#tell({ type: 'page', page: pageNow() });
    this.#tellFocus();
    this.#tellShown();
  }

  #tellShown(): void {
    if (!this.#isOpen) return;
    this.#tell({ type: 'shown', isFullScreen: matchMedia(fullScreen).matches });
  }

  #tellFocus(): void {
    this.#title.look();
    const isInFrame = document.activeElement === this.#view.host;
    this.#tell({ type: 'focus', isHere: document.hasFocus() && !isInFrame });
  }

  /** Nothing is lost before the frame is ready: it is told how things stand when it says so. */
  #tell(message: SaidToFrame): void {
    if (this.#isReady) post(this.#peer, message);
  }

  /** What the tag says goes before what the console says. */
  #dress({ colour, side, label }: Dress): void {
    const own = this.#settings;
    this.#label = label;
    this.#view.dress({ colour: own.colour ?? colour, side: own.side ?? side, label });
  }

  #draw(): void {
    const locale = this.#settings.locale();
    const count = this.#unread;
    const isNews = count > 0 && !this.#isOpen;
    const closed = isNews ? words.openUnread : words.open;
    const news = count > 0 ? say(words.unread, locale, { count }) : '';
    this.#view.show(this.#isOpen);
    this.#view.label({
      button: this.#isOpen
        ? say(words.close, locale)
        : `${this.#label} ${say(closed, locale, { count })}`.trim(),
      frame: say(words.frame, locale),
      said: isNews ? news : '',
      badge: isNews ? (count > 9 ? '9+' : String(count)) : '',
    });
    this.#title.tell(news);
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

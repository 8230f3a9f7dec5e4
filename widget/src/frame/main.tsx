import { effect } from '@preact/signals';
import { render } from 'preact';
import { setAccent } from '../colour/set-accent.ts';
import { say } from '../say.ts';
import { sayFileTrouble } from '../text/say-file-trouble.ts';
import { frameWords } from '../words.ts';
import { App } from './app.tsx';
import { browserWorld } from './browser-world.ts';
import { SettingContext } from './chat-context.ts';
import { focusFirst, keepTabInside } from './focus.ts';
import '../colour/ground.css';
import './frame.css';
import './later/later.css';
import './parts/files/files.css';
import { readFrameSettings } from './frame-settings.ts';
import { linkPage, type PageLink } from './page-link.ts';
import { VisitorChat } from './visitor-chat.ts';

const { siteKey, locale, colour, pageOrigin } = readFrameSettings(location.href, navigator.languages);
const visitor = new VisitorChat(
  {
    siteKey,
    locale,
    notAccepted: say(frameWords.notAccepted, locale),
    sayTrouble: (trouble) => sayFileTrouble(trouble, locale),
  },
  browserWorld(siteKey),
);
const { chat } = visitor;
const isAlone = window.parent === window;
let isShown = isAlone;
let isFullScreen = isAlone;
let isPageUsed = false;

/** What stands on a screen is seen when the window around it is the one that is used. */
function look(): void {
  const isVisible = isShown && document.visibilityState === 'visible';
  visitor.lookAt(isVisible, isVisible && (isPageUsed || document.hasFocus()));
}

const page = linkPage(pageOrigin, {
  onShown: (isFull) => {
    const isOpening = !isShown;
    isShown = true;
    isFullScreen = isFull;
    look();
    if (isOpening) focusFirst(document);
  },
  onHidden: () => {
    isShown = false;
    look();
  },
  onFocus: (isHere) => {
    isPageUsed = isHere;
    look();
  },
  onIdentity: (identity) => visitor.identify(identity),
  onReset: () => {
    visitor.reset();
    page?.tellForgotten();
  },
  onPage: (note) => {
    visitor.cameTo(note);
    visitor.start();
  },
});

function follow(link: PageLink): void {
  effect(() => link.tellUnread(chat.value.unread.value));
  effect(() => {
    const shop = chat.value.visit.look.value;
    if (shop) link.tellDress(shop);
  });
  effect(() => {
    if (chat.value.isTalking.value) link.tellTalking();
  });
}

function listen(): void {
  addEventListener('online', () => chat.value.setOnline(true));
  addEventListener('offline', () => chat.value.setOnline(false));
  addEventListener('pageshow', () => chat.value.wake());
  addEventListener('focus', look);
  addEventListener('blur', look);
  document.addEventListener('visibilitychange', () => {
    look();
    if (document.visibilityState === 'visible') chat.value.wake();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) page?.close();
    if (event.key === 'Tab' && isFullScreen) keepTabInside(event, document);
  });
  // A file that misses its place would else take the chat's.
  for (const sign of ['dragover', 'drop']) addEventListener(sign, (event) => event.preventDefault());
}

document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
effect(() => {
  const shop = chat.value.visit.look.value;
  document.title = shop?.title || shop?.shopName || say(frameWords.chat, locale);
  const accent = colour ?? shop?.colour ?? null;
  if (accent !== null) setAccent(document.documentElement, accent);
});
listen();
if (page) follow(page);
else visitor.start();
look();

/** Drawn anew for each visitor, so that nothing of one stays on the screen for another. */
function Root() {
  return (
    <SettingContext.Provider value={{ chat: chat.value, locale, onClose: page?.close ?? null }}>
      <App key={chat.value.id} />
    </SettingContext.Provider>
  );
}

const place = document.getElementById('chat');
if (place) render(<Root />, place);

import { effect } from '@preact/signals';
import { render } from 'preact';
import { Chat } from '../chat/chat.ts';
import { say } from '../say.ts';
import { frameWords } from '../words.ts';
import { App } from './app.tsx';
import { browserWorld } from './browser-world.ts';
import { SettingContext } from './chat-context.ts';
import { setAccent } from './colours.ts';
import { focusFirst, keepTabInside } from './focus.ts';
import './frame.css';
import { readFrameSettings } from './frame-settings.ts';
import { linkPage, type PageLink } from './page-link.ts';

const settings = readFrameSettings(location.href, navigator.languages);
const { siteKey, locale, colour, pageOrigin } = settings;
const chat = new Chat(
  { siteKey, locale, notAccepted: say(frameWords.notAccepted, locale) },
  browserWorld(siteKey),
);
const isAlone = window.parent === window;
let isShown = isAlone;
let isFullScreen = isAlone;

function look(): void {
  chat.lookAt(isShown && document.visibilityState === 'visible');
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
});

function follow(link: PageLink): void {
  effect(() => link.tellUnread(chat.unread.value));
  effect(() => {
    const shop = chat.visit.look.value;
    if (shop) link.tellColour(shop.colour);
  });
  effect(() => {
    if (chat.isTalking.value) link.tellTalking();
  });
}

function listen(): void {
  addEventListener('online', () => chat.setOnline(true));
  addEventListener('offline', () => chat.setOnline(false));
  addEventListener('pageshow', () => chat.wake());
  document.addEventListener('visibilitychange', () => {
    look();
    if (document.visibilityState === 'visible') chat.wake();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) page?.close();
    if (event.key === 'Tab' && isFullScreen) keepTabInside(event, document);
  });
}

document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
effect(() => {
  document.title = chat.visit.look.value?.shopName ?? say(frameWords.chat, locale);
  const accent = colour ?? chat.visit.look.value?.colour ?? null;
  if (accent !== null) setAccent(document.documentElement, accent);
});
listen();
if (page) follow(page);
chat.setOnline(navigator.onLine);
chat.start();
look();

const place = document.getElementById('chat');
if (place) {
  const onClose = page?.close ?? null;
  render(
    <SettingContext.Provider value={{ chat, locale, onClose }}>
      <App />
    </SettingContext.Provider>,
    place,
  );
}

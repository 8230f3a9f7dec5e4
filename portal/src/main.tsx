import { effect, signal } from '@preact/signals';
import type { Locale } from '@zhiyin/domain/kit';
import { render } from 'preact';
import { isColour } from '../../widget/src/colour/readable.ts';
import { setAccent } from '../../widget/src/colour/set-accent.ts';
import { localeOf } from '../../widget/src/locale.ts';
import { say } from '../../widget/src/say.ts';
import { sayFileTrouble } from '../../widget/src/text/say-file-trouble.ts';
import { App } from './app.tsx';
import { PostOffice } from './inbox/post-office.ts';
import { place } from './place.ts';
import '../../widget/src/colour/ground.css';
import './portal.css';
import { keepOn } from './push/this-browser.ts';
import { browserWorld } from './session/browser-world.ts';
import { Session } from './session/session.ts';
import { openWelcome } from './session/welcome.ts';
import { install } from './shell/install.ts';
import { shellWords } from './words.ts';

const { shopKey } = place.value;
const world = browserWorld(shopKey);
const locale: Locale = localeOf([world.shelf.get('locale'), ...navigator.languages]);
const notAccepted = say(shellWords.notAccepted, locale);
const session = new Session({ shopKey, locale, notAccepted }, world);
const known = openWelcome(world, () => session.welcome());
const office = signal<PostOffice | null>(null);

/** One office for each sign-in; what it holds of one customer is gone with them. */
effect(() => {
  const token = session.token.value;
  if (token === null) {
    office.value = null;
    return undefined;
  }
  const opened = new PostOffice(session, world, {
    locale,
    notAccepted,
    limits: () => (known.value === null || known.value === 'closed' ? null : known.value.welcome.limits),
    sayTrouble: (trouble) => sayFileTrouble(trouble, locale),
  });
  opened.setOnline(navigator.onLine);
  opened.start();
  office.value = opened;
  void keepOn(session, world).catch(() => null);
  return () => opened.stop();
});

effect(() => {
  if (known.value === null || known.value === 'closed') return;
  const { colour } = known.value.welcome;
  if (isColour(colour)) setAccent(document.documentElement, colour);
});

document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
addEventListener('online', () => office.value?.setOnline(true));
addEventListener('offline', () => office.value?.setOnline(false));
addEventListener('pageshow', () => office.value?.wake());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') office.value?.wake();
});

// A page that cannot be installed works all the same.
void install(shopKey, locale).catch(() => null);

const where = document.getElementById('portal');
if (where)
  render(<App world={world} session={session} office={office} known={known} locale={locale} />, where);

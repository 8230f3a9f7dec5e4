import { Launcher } from './launcher.ts';
import { installPageApi, isRunning } from './page-api.ts';
import { readSettings } from './settings.ts';

/** Our own tag; modules and some tag managers do not say which one is running. */
function ownTag(): HTMLScriptElement | null {
  const running = document.currentScript;
  if (running instanceof HTMLScriptElement && running.dataset['site']) return running;
  return document.querySelector<HTMLScriptElement>('script[data-site][src*="launcher.js"]');
}

const tag = ownTag();
const settings = tag && readSettings(tag, () => [document.documentElement.lang, ...navigator.languages]);
if (settings && !isRunning(window)) installPageApi(window, new Launcher(settings));

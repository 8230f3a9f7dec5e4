import { type ReadonlySignal, signal } from '@preact/signals';
import { readJson } from '../../../widget/src/chat/keep/read-json.ts';
import type { World } from '../../../widget/src/chat/world.ts';
import { keepAsking } from './keep-asking.ts';
import type { Welcome } from './session.ts';

/** What is known of the shop: nothing yet, its first page, or that there is none. */
export type Known = { readonly welcome: Welcome } | 'closed' | null;

const name = 'welcome';

/** Asks for the shop's first page until it comes. What came before is shown at once, also without a network. */
export function openWelcome(world: World, ask: () => Promise<Welcome>): ReadonlySignal<Known> {
  const known = signal<Known>(keptWelcome(world.shelf.get(name)));
  const read = async (): Promise<void> => {
    const welcome = await ask();
    world.shelf.set(name, JSON.stringify(welcome));
    known.value = { welcome };
  };
  const onRefused = (): void => {
    world.shelf.remove(name);
    known.value = 'closed';
  };
  const asking = keepAsking(read, onRefused, world.clock);
  addEventListener('online', () => asking.wake());
  return known;
}

/** What an earlier visit was told; `null` when nothing whole was kept. */
function keptWelcome(kept: string | null): Known {
  const { shopName, colour, title, welcome, forms } = readJson(kept) ?? {};
  const [titles, words] = [bothOf(title), bothOf(welcome)];
  if (typeof shopName !== 'string' || typeof colour !== 'string' || !titles || !words) return null;
  const listed = Array.isArray(forms) ? forms.flatMap((form) => entryOf(form) ?? []) : [];
  return { welcome: { shopName, colour, title: titles, welcome: words, forms: listed, limits: null } };
}

function entryOf(form: { key?: unknown; title?: unknown }): Welcome['forms'][number] | null {
  const title = bothOf(form.title);
  return typeof form.key === 'string' && title ? { key: form.key, title } : null;
}

function bothOf(text: unknown): { zh: string; en: string } | null {
  if (typeof text !== 'object' || text === null || !('zh' in text) || !('en' in text)) return null;
  return { zh: String(text.zh), en: String(text.en) };
}

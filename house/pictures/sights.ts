import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { words as consoleWords } from '../../domain/src/console/index.ts';
import { signInToDemo } from '../demo.ts';
import { type Locale, type Scene, shoot, visit } from './camera.ts';

/** What the API answers to a question. */
type Ask = (path: string) => Promise<unknown>;

/** A page of the guide's: where it is, who looks, and what is done there first. */
export interface Sight {
  readonly name: string;
  readonly at: string | ((ask: Ask) => Promise<string>);
  /** The demo's owner unless said, in either language somebody else if need be. */
  readonly email?: string | Readonly<Record<Locale, string>>;
  readonly before?: (page: Page, locale: Locale) => Promise<void>;
}

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The id of the first of a list that is as wanted, or simply of the first. */
export async function firstOf(
  ask: Ask,
  path: string,
  key: string,
  isWanted: (item: Record<string, unknown>) => boolean = () => true,
): Promise<string> {
  const { items } = z.object({ items: z.array(z.record(z.string(), z.unknown())) }).parse(await ask(path));
  const id = (items.find(isWanted) ?? items[0])?.[key];
  if (typeof id !== 'string') throw new Error(`there is nothing to look at under ${path}`);
  return id;
}

/** One picture for each sight. */
export async function pictureSights(scene: Scene, sights: readonly Sight[]): Promise<void> {
  const { url, dataDir, locale } = scene;
  // Whoever has signed in stays so: what a browser has seen once it need not fetch again.
  const visits = new Map<string, BrowserContext>();
  for (const sight of sights) {
    const email = typeof sight.email === 'object' ? sight.email[locale] : sight.email;
    const key = email ?? '';
    const context = visits.get(key) ?? (await visit(scene));
    if (!visits.has(key)) await signInToDemo(context, url, dataDir, email);
    visits.set(key, context);
    await look(scene, context, sight);
  }
  for (const context of visits.values()) await context.close();
}

async function look(scene: Scene, context: BrowserContext, { name, at, before }: Sight): Promise<void> {
  const { url, locale } = scene;
  const path = typeof at === 'string' ? at : await at(asking(context, url));
  const page = await context.newPage();
  await page.goto(`${url}/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(consoleWords.loading[locale]).first().waitFor({ state: 'hidden' });
  await before?.(page, locale);
  await shoot(page, name, scene);
  await page.close();
}

function asking(context: BrowserContext, url: string): Ask {
  return async (path) => (await context.request.get(`${url}/api${path}`)).json();
}

import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { signInToDemo } from '../house/demo.ts';
import { frameWords, launcherWords } from '../widget/src/words.ts';

/** The shop's side of a chat, by its API and its live line. */
export interface Desk {
  ask<Answer>(method: string, path: string, data?: unknown): Promise<Answer>;
  /** The open conversation with these last words; waits until it is there. */
  conversation(text: string): Promise<Talk>;
  /** Says a signal on the live line. */
  signal(kind: string, payload: unknown): Promise<void>;
  /** Every signal heard so far, as JSON. */
  heard(): Promise<string>;
}

export interface Talk {
  readonly conversationId: string;
  readonly customerId: string;
  readonly customerName: string | null;
  readonly messageCount: number;
}

/** Opens the demo shop's desk as its owner. */
export async function openDesk(context: BrowserContext, url: string, dataDir: string): Promise<Desk> {
  await signInToDemo(context, url, dataDir);
  const page = await context.newPage();
  // A page of the server that may open a socket to it.
  await page.goto(`${url}/demo-shop`);
  await page.evaluate(listen);
  const ask: Desk['ask'] = async (method, path, data) => {
    const answer = await context.request.fetch(`${url}/api${path}`, {
      method,
      headers: { origin: url },
      ...(data !== undefined && { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    ask,
    conversation: async (text) => {
      const find = async (): Promise<Talk | undefined> => {
        const { items } = await ask<{ items: (Talk & { lastMessageText: string })[] }>(
          'GET',
          '/conversations?state=open&limit=20',
        );
        return items.find((one) => one.lastMessageText.includes(text));
      };
      await expect.poll(find, { timeout: 15_000 }).toBeDefined();
      const talk = await find();
      if (!talk) throw new Error(`Nobody said “${text}”.`);
      return talk;
    },
    signal: async (kind, payload) => {
      const said = JSON.stringify(JSON.stringify({ type: 'signal', kind, payload }));
      await page.evaluate(`window.line.send(${said})`);
    },
    heard: async () => JSON.stringify(await page.evaluate('window.heard')),
  };
}

/** Runs in the page: a live line as a member's console holds it. */
const listen = `new Promise((resolve) => {
  window.heard = [];
  window.line = new WebSocket(location.origin.replace('http', 'ws') + '/api/live');
  window.line.onopen = () => window.line.send(JSON.stringify({ type: 'hello', after: null }));
  window.line.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'welcome') resolve();
    if (message.type === 'signal') window.heard.push(message);
  };
})`;

/** A customer's chat on the demo shop's page. */
export interface Shopper {
  readonly page: Page;
  readonly chat: FrameLocator;
  say(text: string): Promise<void>;
}

/** Presses the button on a page of the demo shop, and gives the chat as soon as something is in it. */
export async function openChat(context: BrowserContext, url: string, locale: 'zh' | 'en'): Promise<Shopper> {
  const page = await context.newPage();
  await page.goto(locale === 'zh' ? `${url}/demo-shop` : `${url}/demo-shop/en.html`);
  return pressButton(page, locale);
}

/** The same on a page that is open already. */
export async function pressButton(page: Page, locale: 'zh' | 'en'): Promise<Shopper> {
  await page.getByRole('button', { name: launcherWords.open[locale] }).last().click();
  const chat = page.frameLocator(`iframe[title="${launcherWords.frame[locale]}"]`);
  await chat.getByRole('heading').first().waitFor();
  return {
    page,
    chat,
    say: async (text) => {
      const box = chat.getByRole('textbox', { name: frameWords.writeHere[locale] });
      await box.fill(text);
      await box.press('Enter');
    },
  };
}

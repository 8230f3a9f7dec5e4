import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';

const port = 4100;
const kept = '/tmp/zhiyin-stand-in.json';
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
// A page that Playwright has rewritten has no address space, and may else not call this machine.
const args = ['--no-sandbox', ...quiet, '--disable-features=LocalNetworkAccessChecks'];

/** The shop's page is another site than the server's: `127.0.0.1` frames `localhost`. */
export const shop = `http://127.0.0.1:${port}/demo-shop`;
const desk = `http://localhost:${port}`;

/** How a visitor looks at the shop. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** A browser before a stand-in server that may be killed, and the tally of what was found. */
export class Stage {
  readonly browser: Browser;
  readonly complaints: string[] = [];
  #server: ChildProcess | null = null;
  #failures = 0;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  static async open(): Promise<Stage> {
    const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
    const stage = new Stage(await chromium.launch({ executablePath, args }));
    rmSync(kept, { force: true });
    await stage.startServer();
    return stage;
  }

  async startServer(): Promise<void> {
    const script = join(import.meta.dirname, '../stand-in/server.ts');
    const server = spawn(process.execPath, [script, String(port), kept], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#server = server;
    if (server.stdout) await once(server.stdout, 'data');
  }

  async kill(): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  /** Waits for a server that kills itself. */
  async died(): Promise<void> {
    const server = this.#server;
    if (server && server.signalCode === null) await once(server, 'exit');
  }

  /** Does what an agent would, and gives what is stored of the last visitor's conversation. */
  async agent(act: string): Promise<string[]> {
    const answer = await fetch(`${desk}/stand-in/${act}`);
    const messages: { number: number; text: string }[] = await answer.json();
    return messages.map(({ number, text }) => `${number} ${text}`);
  }

  async visitor(look: Look): Promise<BrowserContext> {
    const { width, height, scheme } = look;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      hasTouch: width < 480,
      reducedMotion: 'reduce',
    });
    // The shop's tag names the server by its own address, as a real shop's does.
    await context.route(/\/demo-shop(\/en\.html)?$/, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('"/widget/launcher.js"', `"${desk}/widget/launcher.js"`);
      await route.fulfill({ response, body: html });
    });
    return context;
  }

  async page(context: BrowserContext, address = shop): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      const isNetwork = /Failed to load resource|WebSocket connection|net::ERR/.test(message.text());
      if (message.type() === 'error' && !isNetwork) this.complaints.push(message.text());
    });
    await page.goto(address);
    return page;
  }

  check(sentence: string, isSo: boolean, found?: unknown): void {
    if (!isSo) this.#failures += 1;
    const detail = isSo || found === undefined ? '' : `: ${JSON.stringify(found)}`;
    process.stdout.write(`${isSo ? 'ok    ' : 'FAILED'} ${sentence}${detail}\n`);
  }

  async close(): Promise<void> {
    this.check('the browser complained of nothing', this.complaints.length === 0, this.complaints);
    await this.browser.close();
    await this.kill();
    process.stdout.write(`${this.#failures} failed\n`);
    process.exitCode = this.#failures === 0 ? 0 : 1;
  }
}

/** The launcher's button; Playwright looks into shadow trees by itself. */
export function launcher(page: Page) {
  return page.locator('zhiyin-chat button');
}

/** Opens the chat and gives its frame, ready to be written in. */
export async function openChat(page: Page): Promise<Frame> {
  await launcher(page).click();
  return frameOf(page);
}

/** The chat's frame, once it is there. */
export async function frameOf(page: Page): Promise<Frame> {
  await page.waitForFunction(
    () => document.querySelector('zhiyin-chat')?.shadowRoot?.querySelector('iframe')?.src,
  );
  for (;;) {
    const frame = page.frames().find((one) => one.url().includes('/widget/frame.html'));
    if (frame) {
      await frame.waitForSelector('textarea, .problem');
      return frame;
    }
    await page.waitForTimeout(50);
  }
}

/** What the visitor sees: each message and how it stands. */
export async function seen(frame: Frame): Promise<string[]> {
  return frame.locator('.bubble.mine, .bubble.theirs').evaluateAll((all) =>
    all.map((one) => {
      const text = one.querySelector('.text')?.textContent ?? '';
      const standing = one.querySelector('.standing, .trouble')?.textContent ?? '';
      return standing ? `${text} [${standing}]` : text;
    }),
  );
}

/** Writes a line and sends it. */
export async function write(frame: Frame, text: string): Promise<void> {
  await frame.locator('textarea').fill(text);
  await frame.locator('textarea').press('Enter');
}

/** Waits until nothing is on its way any more; by the clock, because a frame that is not shown draws nothing. */
export async function allSent(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => !document.querySelector('.bubble.sending, .bubble.stuck'), null, {
    timeout: 45_000,
    polling: 100,
  });
}

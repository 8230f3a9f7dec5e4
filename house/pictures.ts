import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { words } from '../domain/src/console/index.ts';
import { openDemoChat, signInToDemo } from '../journeys/demo.ts';
import { findChromium } from './chromium.ts';
import { top } from './run.ts';

type Locale = 'zh' | 'en';

const folder = join(top, 'docs/pictures');
const questions = {
  zh: '你好，这款龙井今天下单，周五能到杭州吗？',
  en: 'Hello! If I order the Longjing today, will it reach Hangzhou by Friday?',
} as const;
const answers = {
  zh: '能到的：今天 16 点前下单，顺丰次日达，周五上午就能收到。',
  en: 'It will: ordered before 16:00 it leaves today and arrives on Friday morning.',
} as const;

/** Starts a demo shop, looks at it in both languages, and puts what is seen into docs/pictures. */
async function takePictures(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: run npm run setup:browser.');
  mkdirSync(folder, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'zhiyin-pictures-'));
  const server = spawn(
    process.execPath,
    [join(top, 'house/start.ts'), '--port', '0', '--data', dataDir, '--demo'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const url = await addressOf(server);
    for (const locale of ['zh', 'en'] as const) {
      await pictureShop(browser, url, locale);
      await pictureDesk(browser, url, dataDir, locale);
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('the server says nothing');
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /^Zhiyin is ready at (\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('Zhiyin ended before it was ready.');
}

function visit(browser: Browser, locale: Locale): Promise<BrowserContext> {
  return browser.newContext({
    locale: { zh: 'zh-CN', en: 'en-GB' }[locale],
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
}

/** The shop's page with a question in the chat. */
async function pictureShop(browser: Browser, url: string, locale: Locale): Promise<void> {
  const context = await visit(browser, locale);
  const page = await context.newPage();
  const chat = await openDemoChat(page, `${url}/demo-shop${locale === 'en' ? '/en.html' : ''}`, locale);
  const box = chat.getByRole('textbox');
  await box.fill(questions[locale]);
  await box.press('Enter');
  await chat.getByRole('log').getByText(questions[locale]).waitFor();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(folder, `demo-shop-${locale}.png`) });
  await context.close();
}

/** The desk with a conversation open, and the measures. */
async function pictureDesk(browser: Browser, url: string, dataDir: string, locale: Locale): Promise<void> {
  const context = await visit(browser, locale);
  await signInToDemo(context, url, dataDir);
  const page = await context.newPage();
  await page.goto(`${url}/console/inbox`);
  await page.getByText(questions[locale]).first().click();
  const reply = page.getByRole('textbox').last();
  await reply.fill(answers[locale]);
  await reply.press('Enter');
  await page.getByText(answers[locale]).last().waitFor();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(folder, `inbox-${locale}.png`) });
  await page.goto(`${url}/console/insights/metrics?days=30`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(words.figureNone[locale]).first().waitFor({ state: 'hidden' });
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(folder, `metrics-${locale}.png`) });
  await context.close();
}

await takePictures();

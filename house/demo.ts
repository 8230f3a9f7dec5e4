import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { frameWords, launcherWords } from '../widget/src/words.ts';

/** Signs a browser in as somebody of the demo shop, its owner unless told otherwise; the password lies in the data folder. */
export async function signInToDemo(
  context: BrowserContext,
  url: string,
  dataDir: string,
  email = 'owner@demo.example',
): Promise<void> {
  const password = readFileSync(join(dataDir, 'demo-sign-in.txt'), 'utf8').trim().split('\n').at(-1) ?? '';
  const answer = await context.request.post(`${url}/api/sign-in`, {
    data: { email, password },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
}

/** Opens the chat on a page of the demo shop, and answers its frame once one can write. */
export async function openDemoChat(page: Page, address: string, locale: 'zh' | 'en'): Promise<FrameLocator> {
  await page.goto(address);
  await page.getByRole('button', { name: launcherWords.open[locale] }).last().click();
  const chat = page.frameLocator(`iframe[title="${launcherWords.frame[locale]}"]`);
  await chat.getByRole('log', { name: frameWords.log[locale] }).waitFor();
  return chat;
}

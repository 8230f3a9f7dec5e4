import { customersIdentityWords, customersWords as words } from '@zhiyin/domain/customers';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { signInToDemo } from '../house/demo.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const phone = '138 0013 9001';

let browser: Browser;
let zhiyin: Zhiyin;
let context: BrowserContext;

beforeAll(async () => {
  const dataDir = await demoDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  context = await browser.newContext({ locale: 'zh-CN' });
  await signInToDemo(context, zhiyin.url, dataDir);
});
afterAll(async () => browser?.close());

journey(
  'two who leave the same phone are suggested, joined after a look, and taken apart again',
  async () => {
    const page = await context.newPage();
    const [one = '', other = ''] = await twoCustomers();
    await sayPhone(page, one);
    await sayPhone(page, other);

    await page.goto(`${zhiyin.url}/console/customers`);
    await page.getByRole('button', { name: words.lookalikes.zh }).click();
    const pair = page.getByRole('row').filter({ has: page.locator(`a[href$="${one}"]`) });
    await pair.getByText(customersIdentityWords.becausePhone.zh).waitFor();
    await pair.getByRole('button', { name: customersIdentityWords.lookAndJoin.zh }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(customersIdentityWords.previewUndo.zh).waitFor();
    await dialog.getByRole('button', { name: words.merge.zh, exact: true }).click();
    await pair.waitFor({ state: 'detached' });

    await page.goto(`${zhiyin.url}/console/customers/${other}`);
    const merged = page.getByRole('region', { name: words.mergedRecords.zh });
    await merged.getByRole('button', { name: words.takeApart.zh }).click();
    await merged.waitFor({ state: 'detached' });
    const alike = page.getByRole('region', { name: customersIdentityWords.findAlike.zh });
    await alike.getByText(customersIdentityWords.becausePhone.zh).waitFor();
    await context.close();
  },
);

async function twoCustomers(): Promise<string[]> {
  const listed = await context.request.get(`${zhiyin.url}/api/customers?limit=2`);
  expect(listed.status()).toBe(200);
  const { items }: { items: { customerId: string }[] } = await listed.json();
  return items.map(({ customerId }) => customerId);
}

/** An agent writes down what the customer says. */
async function sayPhone(page: Page, customerId: string): Promise<void> {
  await page.goto(`${zhiyin.url}/console/customers/${customerId}`);
  const known = page.getByRole('region', { name: customersIdentityWords.identities.zh });
  await known.getByRole('button', { name: customersIdentityWords.add.zh }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(phone);
  await dialog.getByRole('button', { name: customersIdentityWords.add.zh }).click();
  await known.getByText('+8613800139001').waitFor();
}

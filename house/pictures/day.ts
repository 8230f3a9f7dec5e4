import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import { customersWords } from '../../domain/src/customers/index.ts';
import { inboxWords } from '../../domain/src/inbox/index.ts';
import { reasonsWords } from '../../domain/src/reasons/index.ts';
import { askWords, launcherWords } from '../../widget/src/words.ts';
import { openDemoChat, signInToDemo } from '../demo.ts';
import { type Scene, shoot, visit } from './camera.ts';

const agents = { zh: 'linxia@demo.example', en: 'emma@demo.example' } as const;
const colleague = '许曼';
const said = {
  question: {
    zh: '你好，这款龙井今天下单，周五能到杭州吗？',
    en: 'Hello! If I order the Longjing today, will it reach Hangzhou by Friday?',
  },
  answer: {
    zh: '能到的：今天 16 点前下单，顺丰次日达，周五上午就能收到。',
    en: 'It will: ordered before 16:00 it leaves today and arrives on Friday morning.',
  },
  thanks: { zh: '太好了，谢谢！', en: 'That is perfect, thank you!' },
  phone: { zh: '138 0571 0042', en: '+44 20 7946 0142' },
  note: { zh: '今天快递最晚几点来取？', en: 'when is the last pick-up today?' },
  reason: { zh: '没收到', en: 'late' },
} as const;

/** A customer's chat. */
interface Shopper {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly chat: FrameLocator;
}

/** An agent's day with one customer: asked, answered, noted, closed and rated. */
export async function pictureDay(scene: Scene): Promise<void> {
  const { url, dataDir, locale } = scene;
  const context = await visit(scene);
  await signInToDemo(context, url, dataDir, agents[locale]);
  const page = await context.newPage();
  await page.goto(`${url}/console/inbox?tab=all`);
  await page.getByRole('navigation', { name: inboxWords.tabsLabel[locale] }).waitFor();
  const shopper = await ask(scene);
  await page.getByText(said.question[locale]).first().click();
  await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/);
  await giveName(context, scene, page.url());
  await answer(page, scene);
  await shopper.chat.getByText(said.answer[locale]).waitFor();
  await say(shopper.chat, said.thanks[locale]);
  await shoot(shopper.page, 'demo-shop', scene);
  await note(page, scene);
  await page.getByRole('link', { name: inboxWords.mine[locale] }).click();
  await shoot(page, 'inbox', scene);
  await pictureMerge(page, scene);
  await close(page, scene);
  await rate(shopper, scene);
  await picturePhone(scene);
  await shopper.context.close();
  await context.close();
}

async function ask(scene: Scene): Promise<Shopper> {
  const { url, locale } = scene;
  const context = await visit(scene);
  const page = await context.newPage();
  const chat = await openDemoChat(page, `${url}/demo-shop${locale === 'en' ? '/en.html' : ''}`, locale);
  await say(chat, said.question[locale]);
  return { context, page, chat };
}

async function say(chat: FrameLocator, text: string): Promise<void> {
  const box = chat.getByRole('textbox');
  await box.fill(text);
  await box.press('Enter');
  await chat.getByRole('log').getByText(text).waitFor();
}

const Customer = z.object({
  customerId: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
});

/** Gives the customer who is open the name and the e-mail of one who was here before, and both the same number. */
async function giveName(context: BrowserContext, { url, locale }: Scene, address: string): Promise<void> {
  const conversationId = /[0-9a-f-]{36}/.exec(address)?.[0] ?? '';
  const read = async (path: string): Promise<unknown> =>
    (await context.request.get(`${url}/api${path}`)).json();
  const { customerId } = z
    .object({ customerId: z.string() })
    .parse(await read(`/conversations/${conversationId}`));
  const { items } = z.object({ items: z.array(Customer) }).parse(await read('/customers?limit=100'));
  const wanted = { zh: /\p{Script=Han}/u, en: /[A-Za-z]/ }[locale];
  const known = items.find(({ name, email }) => email !== null && name !== null && wanted.test(name));
  if (!known) throw new Error('Nobody with an e-mail was here before.');
  const { name, email } = known;
  const phone = said.phone[locale];
  const tell = async (who: string, data: object): Promise<void> => {
    const answered = await context.request.patch(`${url}/api/customers/${who}`, {
      data,
      headers: { origin: url },
    });
    if (!answered.ok()) throw new Error(await answered.text());
  };
  // Their number makes the two look alike.
  await tell(known.customerId, { phone });
  await tell(customerId, { name, email, phone });
}

/** A look at the canned replies, and an answer in one's own words. */
async function answer(page: Page, scene: Scene): Promise<void> {
  const { locale } = scene;
  const box = page.getByRole('textbox').last();
  await box.click();
  await box.pressSequentially('/');
  await page.getByRole('option').first().waitFor();
  await shoot(page, 'guide-answer', scene, page.locator('section:has(> header #conversation-title)'), 0);
  await box.fill(said.answer[locale]);
  await box.press('Enter');
  await page.getByText(said.answer[locale]).last().waitFor();
}

/** A note that calls a colleague by name; afterwards one writes to the customer again. */
async function note(page: Page, { locale }: Scene): Promise<void> {
  await page.getByText(said.thanks[locale]).last().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  const box = page.getByRole('textbox', { name: inboxWords.writeNote[locale] });
  await box.pressSequentially(`@${colleague}`);
  await page.getByRole('option', { name: colleague }).waitFor();
  await box.press('Enter');
  await box.pressSequentially(said.note[locale]);
  await box.press('Enter');
  await page.getByText(said.note[locale]).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
}

/** Closed for a reason that is found by a part of its name. */
async function close(page: Page, scene: Scene): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('combobox', { name: reasonsWords.findReason[scene.locale] });
  await field.fill(said.reason[scene.locale]);
  await dialog.getByRole('option').first().waitFor();
  await shoot(page, 'guide-close', scene, dialog.locator('> div'));
  await field.press('Enter');
  await dialog.locator('footer').getByRole('button').last().click();
  await dialog.waitFor({ state: 'hidden' });
}

/** What the customer is asked at the end, half answered. */
async function rate({ page, chat }: Shopper, scene: Scene): Promise<void> {
  const { locale } = scene;
  await chat.getByRole('radio', { name: askWords.yes[locale], exact: true }).check({ force: true });
  await chat.getByRole('radio', { name: askWords.fiveStars[locale] }).check({ force: true });
  await shoot(page, 'guide-ask', scene, page.locator(`iframe[title="${launcherWords.frame[locale]}"]`));
}

/** The other record of the customer, and what the joined one would show. */
async function pictureMerge(page: Page, scene: Scene): Promise<void> {
  await page.getByRole('button', { name: customersWords.mergeWith[scene.locale] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('listitem').first().getByRole('button').click();
  await dialog.getByText(customersWords.joinedRecord[scene.locale]).first().waitFor();
  await shoot(page, 'guide-merge', scene, dialog.locator('> div'));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

async function picturePhone(scene: Scene): Promise<void> {
  const { url, dataDir, locale } = scene;
  const context = await visit(scene, 'phone');
  await signInToDemo(context, url, dataDir, agents[locale]);
  const page = await context.newPage();
  await page.goto(`${url}/console/inbox?tab=all`);
  await page.getByRole('navigation', { name: inboxWords.tabsLabel[locale] }).waitFor();
  await shoot(page, 'guide-phone', scene);
  await context.close();
}

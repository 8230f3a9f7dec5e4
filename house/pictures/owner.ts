import type { Page } from 'playwright-core';
import { channelsWords } from '../../domain/src/channels/index.ts';
import { words as consoleWords } from '../../domain/src/console/index.ts';
import { peoplePageWords } from '../../domain/src/people/index.ts';
import { doorWords } from '../../domain/src/platform/index.ts';
import { signInToDemo } from '../demo.ts';
import { type Scene, shoot, visit } from './camera.ts';

const owner = {
  zh: { shop: '山隅茶事', name: '沈知音', email: 'shen@shanyu.example', password: '山上的茶要慢慢喝' },
  en: { shop: 'Shanyu Tea', name: 'Ada Shen', email: 'ada@shanyu.example', password: 'slow tea on a hill' },
} as const;
const colleague = {
  zh: { name: '林小满', email: 'xiaoman@shanyu.example', role: '客服' },
  en: { name: 'Grace Lin', email: 'grace@shanyu.example', role: 'Agent' },
} as const;
const launcherWords = { zh: '问问茶', en: 'Ask about tea' } as const;

/** The first visit to a server that nobody owns. */
export async function pictureSetUp(scene: Scene): Promise<void> {
  const { url, locale } = scene;
  const context = await visit(scene);
  const page = await context.newPage();
  await page.goto(`${url}/console/set-up`);
  const { shop, name, email, password } = owner[locale];
  await page.getByLabel(doorWords.shopName[locale]).fill(shop);
  await page.getByLabel(doorWords.yourName[locale]).fill(name);
  await page.getByLabel(doorWords.email[locale]).fill(email);
  await page.getByLabel(doorWords.password[locale]).fill(password);
  await shoot(page, 'guide-set-up', scene, page.getByRole('main').locator('> div'));
  await context.close();
}

/** The queue, while there is one. */
export async function pictureQueue(scene: Scene): Promise<void> {
  const context = await visit(scene);
  await signInToDemo(context, scene.url, scene.dataDir);
  const page = await context.newPage();
  // What the seed wrote joins the queue when somebody comes.
  await page.goto(`${scene.url}/console/inbox`);
  await page.waitForTimeout(3000);
  await page.goto(`${scene.url}/console/queue`);
  await page.getByRole('table').last().waitFor();
  await shoot(page, 'guide-queue', scene);
  await context.close();
}

/** What an owner sets up, and what they look at. */
export async function pictureOwner(scene: Scene): Promise<void> {
  const context = await visit(scene);
  await signInToDemo(context, scene.url, scene.dataDir);
  const page = await context.newPage();
  await pictureChat(page, scene);
  await pictureInvitation(page, scene);
  await page.goto(`${scene.url}/console/insights/board`);
  await page.getByRole('table').last().waitFor();
  await shoot(page, 'guide-board', scene);
  await page.goto(`${scene.url}/console/insights/metrics?days=30`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(consoleWords.figureNone[scene.locale]).first().waitFor({ state: 'hidden' });
  await shoot(page, 'metrics', scene);
  await context.close();
}

/** The chat's settings while they are changed, and the code that vouches for customers. */
async function pictureChat(page: Page, scene: Scene): Promise<void> {
  const { url, locale } = scene;
  await page.goto(`${url}/console/settings/channels`);
  const field = { zh: channelsWords.launcherZh, en: channelsWords.launcherEn }[locale];
  await page.getByLabel(field[locale]).fill(launcherWords[locale]);
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await shoot(page, 'guide-chat', scene);
  const identity = page.getByRole('region', { name: channelsWords.identity[locale] });
  const make = identity.getByRole('button', { name: channelsWords.makeSecret[locale] });
  if (await make.isVisible()) {
    await make.click();
    await page.getByRole('dialog').getByText(channelsWords.secretOnce[locale]).waitFor();
    await page.keyboard.press('Escape');
  }
  await identity.getByText('createHmac').first().waitFor();
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1280, height: 1500 });
  await shoot(page, 'guide-identity', scene, identity, 16);
  if (size) await page.setViewportSize(size);
}

async function pictureInvitation(page: Page, scene: Scene): Promise<void> {
  const { url, locale } = scene;
  const { name, email, role } = colleague[locale];
  await page.goto(`${url}/console/people/members`);
  await page.getByRole('button', { name: peoplePageWords.invite[locale] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(peoplePageWords.name[locale]).fill(name);
  await dialog.getByLabel(peoplePageWords.email[locale]).fill(email);
  await dialog.getByRole('combobox').click();
  await dialog.getByTitle(role, { exact: true }).click();
  await shoot(page, 'guide-invite', scene);
}

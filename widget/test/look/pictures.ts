import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { allSent, openChat, type Stage, shop, write } from './stage.ts';

const folder = '/tmp/widget-shots';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sizes = [
  { width: 1440, height: 900 },
  { width: 375, height: 740 },
];
const languages = [
  {
    locale: 'zh',
    address: shop,
    ask: '你好，明前龙井还有货吗？想送长辈。',
    answer: '有的，今天下单明天发出。礼盒装在这里：https://shop.example/longjing?box=1',
  },
  {
    locale: 'en',
    address: `${shop}/en.html`,
    ask: 'Hello, is the first-flush Longjing still in stock?',
    answer: 'It is. Ordered today, posted tomorrow: https://shop.example/longjing?box=1',
  },
];

/** Takes a picture of each state in each size, language and scheme, and lets axe look at each. */
export async function takePictures(stage: Stage): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    for (const language of languages) {
      for (const scheme of ['light', 'dark'] as const) {
        const context = await stage.visitor({ ...size, scheme });
        const page = await stage.page(context, language.address);
        const name = `${size.width}-${language.locale}-${scheme}`;
        await onePage(stage, page, name, language);
        await context.close();
      }
    }
  }
}

async function onePage(
  stage: Stage,
  page: Page,
  name: string,
  { ask, answer }: (typeof languages)[number],
): Promise<void> {
  const shoot = (state: string) => page.screenshot({ path: `${folder}/${name}-${state}.png` });
  await page.locator('zhiyin-chat button').waitFor();
  await shoot('0-closed');
  const frame = await openChat(page);
  await frame.locator('.hint').waitFor();
  await page.waitForTimeout(150);
  await shoot('1-empty');
  await inspect(stage, page, frame, `${name} empty`);
  await write(frame, ask);
  await write(frame, 'https://shop.example/orders/20261121-0042');
  await allSent(frame);
  await stage.agent(`reply?text=${encodeURIComponent(answer)}`);
  await frame.locator('.theirs', { hasText: 'box=1' }).waitFor();
  await write(frame, 'refuse me');
  await frame.locator('.refused').waitFor();
  await frame.locator('textarea').fill('好'.repeat(9_980));
  await page.waitForTimeout(150);
  await shoot('2-talking');
  await inspect(stage, page, frame, `${name} talking`);
}

async function inspect(stage: Stage, page: Page, frame: Frame, name: string): Promise<void> {
  const run = async (where: Page | Frame, root: string): Promise<string[]> => {
    await where.evaluate(axe);
    return where.evaluate(async (selector) => {
      const { axe: runner } = Object(window);
      const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
      const { violations } = await runner.run(selector, { ...options, iframes: false });
      return violations.map(
        (one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html}`,
      );
    }, root);
  };
  const inFrame = await run(frame, 'html');
  stage.check(`axe finds nothing in the frame (${name})`, inFrame.length === 0, inFrame);
  const onPage = await run(page, 'zhiyin-chat');
  stage.check(`axe finds nothing on the launcher (${name})`, onPage.length === 0, onPage);
  const shopPage = await run(page, 'body');
  stage.check(`axe finds nothing on the demo shop (${name})`, shopPage.length === 0, shopPage);
}

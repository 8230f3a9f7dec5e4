import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { top } from '../run.ts';

export type Locale = 'zh' | 'en';

/** A running Zhiyin, and the language in which it is looked at. */
export interface Scene {
  readonly browser: Browser;
  readonly url: string;
  readonly dataDir: string;
  readonly locale: Locale;
}

/** How one looks: as at a desk, or on a phone. */
export type Screen = 'desk' | 'phone';

const folder = join(top, 'docs/pictures');
const screens = {
  desk: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 375, height: 760 }, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true },
} as const;

/** A browser of its own, as somebody in Shanghai has it. */
export function visit({ browser, locale }: Scene, screen: Screen = 'desk'): Promise<BrowserContext> {
  return browser.newContext({
    locale: { zh: 'zh-CN', en: 'en-GB' }[locale],
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...screens[screen],
  });
}

/** Puts what the page shows into docs/pictures; with a part of it, that part and some pixels around it. */
export async function shoot(
  page: Page,
  name: string,
  { locale }: Scene,
  part?: Locator,
  margin = 24,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // What has just come may still be drawn: pictures, letters, figures.
  await page.waitForTimeout(1200);
  const clip = part && (await around(page, part, margin));
  const seen = await page.screenshot(clip ? { clip } : {});
  // A page has few colours: told by their numbers it is a third as large.
  const small = await sharp(seen).png({ palette: true, colours: 128, effort: 10 }).toBuffer();
  writeFileSync(join(folder, `${name}-${locale}.png`), small);
}

async function around(page: Page, part: Locator, margin: number) {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  const size = page.viewportSize();
  if (!box || !size) throw new Error('What the picture is of cannot be seen.');
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  return {
    x,
    y,
    width: Math.min(size.width, box.x + box.width + margin) - x,
    height: Math.min(size.height, box.y + box.height + margin) - y,
  };
}

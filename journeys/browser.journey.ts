import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, openBrowser } from './browser.ts';

journey('the browser draws Chinese characters, not boxes', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const [known, alsoKnown, unknown] = await Promise.all(
      ['知', '音', '\uFFFE'].map((text) => drawn(page, text)),
    );
    expect(known).not.toBe(unknown);
    expect(known).not.toBe(alsoKnown);
  } finally {
    await browser.close();
  }
});

/** The picture of a text, as data. */
async function drawn(page: Page, text: string): Promise<string> {
  return page.evaluate((drawnText) => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('This browser has no canvas.');
    pen.font = '40px sans-serif';
    pen.fillText(drawnText, 10, 60);
    return canvas.toDataURL();
  }, text);
}

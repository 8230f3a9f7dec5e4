import { chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { pictureDay } from './pictures/day.ts';
import { pictureOwner, pictureQueue, pictureSetUp } from './pictures/owner.ts';
import { whileRunning } from './pictures/server.ts';

const locales = ['zh', 'en'] as const;

/** Starts a new shop and a demo shop, looks at them in both languages, and puts what is seen into docs/pictures. */
async function takePictures(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: run npm run setup:browser.');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    await whileRunning([], async (place) => {
      for (const locale of locales) await pictureSetUp({ ...place, browser, locale });
    });
    await whileRunning(['--demo'], async (place) => {
      // The queue first, as whoever comes empties it; then the agents, who are handed what customers ask.
      for (const locale of locales) await pictureQueue({ ...place, browser, locale });
      for (const locale of locales) await pictureDay({ ...place, browser, locale });
      for (const locale of locales) await pictureOwner({ ...place, browser, locale });
    });
  } finally {
    await browser.close();
  }
}

await takePictures();

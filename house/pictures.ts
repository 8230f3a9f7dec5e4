import { chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';
import type { Scene } from './pictures/camera.ts';
import { pictureChannels } from './pictures/channels.ts';
import { pictureDay } from './pictures/day.ts';
import { pictureLoop } from './pictures/loop.ts';
import { pictureOwner, pictureQueue, pictureSetUp } from './pictures/owner.ts';
import { whileRunning } from './pictures/server.ts';
import { pictureWork } from './pictures/work.ts';

const locales = ['zh', 'en'] as const;
const parts = ['set-up', 'channels', 'desk', 'work', 'loop'] as const;
/** Parts that a new shop is looked at for; the others are of the demo shop. */
const ofNewShops: readonly string[] = ['set-up', 'channels'];

/**
 * Starts a new shop and a demo shop, looks at them in both languages, and puts what is seen into docs/pictures: all of
 * it, or the parts that are named.
 */
async function takePictures(named: readonly string[]): Promise<void> {
  const isWanted = (part: (typeof parts)[number]): boolean => named.length === 0 || named.includes(part);
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: run npm run setup:browser.');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    if (isWanted('set-up')) {
      await whileRunning([], async (place) => {
        for (const locale of locales) await pictureSetUp({ ...place, browser, locale });
      });
    }
    // A shop is made once on a server.
    for (const locale of isWanted('channels') ? locales : [])
      await whileRunning([], (place) => pictureChannels({ ...place, browser, locale }));
    if (!parts.some((part) => !ofNewShops.includes(part) && isWanted(part))) return;
    await whileRunning(['--demo'], async (place) => {
      const scenes = locales.map((locale) => ({ ...place, browser, locale }));
      if (isWanted('desk')) await pictureDesk(scenes);
      for (const scene of isWanted('work') ? scenes : []) await pictureWork(scene);
      for (const scene of isWanted('loop') ? scenes : []) await pictureLoop(scene);
    });
  } finally {
    await browser.close();
  }
}

/** The queue first, as whoever comes empties it; then the agents, who are handed what customers ask. */
async function pictureDesk(scenes: readonly Scene[]): Promise<void> {
  for (const scene of scenes) await pictureQueue(scene);
  for (const scene of scenes) await pictureDay(scene);
  for (const scene of scenes) await pictureOwner(scene);
}

const named = process.argv.slice(2);
const unknown = named.filter((one) => !parts.some((part) => part === one));
if (unknown.length > 0)
  throw new Error(`There is no such part: ${unknown.join(', ')}. Parts: ${parts.join(', ')}.`);
await takePictures(named);

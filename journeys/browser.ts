import { type Browser, chromium } from 'playwright-core';
import { test } from 'vitest';
import { findChromium } from '../house/chromium.ts';

const path = findChromium();

/** A journey through the product in a real browser; reported as skipped where there is no Chromium. */
export const journey = test.skipIf(path === null);

/** Opens Chromium as a shop's visitors and agents have it: with a sandbox unless we are root, and never phoning home. */
export function openBrowser(): Promise<Browser> {
  if (path === null) throw new Error('There is no Chromium: run npm run setup:browser, or set CHROME_PATH.');
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
  return chromium.launch({
    executablePath: path,
    args: ['--disable-gpu', '--disable-component-update', '--disable-dev-shm-usage', ...quiet],
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

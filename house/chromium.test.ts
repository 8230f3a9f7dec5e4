import { expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

const have =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

it.each([
  { why: 'there is none', env: {}, there: have(), found: null },
  { why: 'Debian has one', env: {}, there: have('/usr/bin/chromium'), found: '/usr/bin/chromium' },
  {
    why: 'CHROME_PATH goes first',
    env: { CHROME_PATH: '/opt/chrome' },
    there: have('/opt/chrome', '/usr/bin/chromium'),
    found: '/opt/chrome',
  },
  {
    why: 'CHROME_PATH leads nowhere',
    env: { CHROME_PATH: '/opt/gone' },
    there: have('/usr/bin/chromium'),
    found: '/usr/bin/chromium',
  },
])('finds $found when $why', ({ env, there, found }) => expect(findChromium(env, there)).toBe(found));

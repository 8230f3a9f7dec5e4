import { expect, it } from 'vitest';
import { readUserAgent } from './read-user-agent.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
it.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/131.0.0.0 Safari/537.36`,
    'Chrome 131',
    'Windows',
    'desktop',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/131.0 Safari/537.36 Edg/131.0.1`,
    'Edge 131',
    'Windows',
    'desktop',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari 18',
    'macOS',
    'desktop',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
    'Firefox 133',
    'Linux',
    'desktop',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.53',
    'WeChat 8',
    'iOS',
    'phone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 14; V2309A) ${webkit} Chrome/116.0 Mobile Safari/537.36 AliApp(TB/10.4)`,
    'Taobao',
    'Android',
    'phone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 13; SM-X710) ${webkit} SamsungBrowser/23.0 Chrome/115.0 Safari/537.36`,
    'Samsung Internet 23',
    'Android',
    'tablet',
  ],
  [
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${webkit} Chrome/114.0 Safari/537.36 HuaweiBrowser/5.0 Mobile`,
    'Huawei Browser 5',
    'HarmonyOS',
    'phone',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/119.0 Mobile/15E148 Safari/604.1',
    'Chrome 119',
    'iPadOS',
    'tablet',
  ],
  ['curl/8.5.0', null, null, 'other'],
  ['', null, null, 'other'],
])('reads %j', (userAgent, browser, os, device) => {
  expect(readUserAgent(userAgent)).toEqual({ browser, os, device });
});

it('keeps little of a browser that says very much', () => {
  const { browser } = readUserAgent(`Chrome/${'9'.repeat(5000)} Windows`);
  expect(browser).toBe('Chrome 99999');
});

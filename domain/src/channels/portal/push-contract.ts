import { endpoint } from '../../kit/endpoint.ts';
import { Done } from '../../kit/shapes.ts';
import { BrowserTold, OneBrowser, PushSubscription } from '../../platform/index.ts';

export const keepOwnBrowser = endpoint('channels.keep-own-browser', {
  method: 'POST',
  path: '/portal-session/browsers',
  may: 'visitor',
  words: { zh: '顾客让自己的浏览器接收推送', en: 'A customer has their browser told of answers' },
  body: PushSubscription,
  isRepeatable: true,
  callsPerMinute: 30,
  response: Done,
});

export const lookAtOwnBrowser = endpoint('channels.look-at-own-browser', {
  method: 'POST',
  path: '/portal-session/browsers/look',
  may: 'visitor',
  words: { zh: '顾客的浏览器是否接收推送', en: 'Whether a customer’s browser is told of answers' },
  body: OneBrowser,
  isReading: true,
  response: BrowserTold,
});

export const forgetOwnBrowser = endpoint('channels.forget-own-browser', {
  method: 'POST',
  path: '/portal-session/browsers/forget',
  may: 'visitor',
  words: { zh: '顾客的浏览器不再接收推送', en: 'A customer has their browser told no more' },
  body: OneBrowser,
  isRepeatable: true,
  response: Done,
});

export const tryOwnBrowser = endpoint('channels.try-own-browser', {
  method: 'POST',
  path: '/portal-session/browsers/try',
  may: 'visitor',
  words: { zh: '给顾客的浏览器发一条测试推送', en: 'Send a customer’s browser a test' },
  body: OneBrowser,
  callsPerMinute: 6,
  response: Done,
});

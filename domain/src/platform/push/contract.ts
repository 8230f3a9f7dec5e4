import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done } from '../../kit/shapes.ts';

/** Where a browser's push service takes messages for it: longer than any that is known. */
const Endpoint = z.url().max(1000);

/** A browser's subscription as the Push API writes it down (`PushSubscription.toJSON()`), without its end. */
export const PushSubscription = z.strictObject({
  endpoint: Endpoint,
  keys: z.strictObject({
    /** An uncompressed point of P-256: 65 bytes in base64url. */
    p256dh: z.string().regex(/^B[\w-]{86}$/),
    /** 16 bytes in base64url. */
    auth: z.string().regex(/^[\w-]{22}$/),
  }),
});
export type PushSubscription = z.infer<typeof PushSubscription>;

/** Names a browser by where its push service takes messages for it. */
export const OneBrowser = z.strictObject({ endpoint: Endpoint });

/** Whether a browser is told for whoever asks; another's is as if it were not there. */
export const BrowserTold = z.object({ isOn: z.boolean() });

export const readPushKey = endpoint('platform.read-push-key', {
  method: 'GET',
  path: '/push/key',
  may: 'anyone',
  words: { zh: '推送用的公钥', en: 'The public key that pushes are signed with' },
  /** What browsers call `applicationServerKey`, in base64url. */
  response: z.object({ key: z.string() }),
});

export const keepBrowser = endpoint('platform.keep-browser', {
  method: 'POST',
  path: '/push/browsers',
  may: 'member',
  words: { zh: '让这个浏览器接收自己的推送', en: 'Have this browser told of one’s own notices' },
  body: PushSubscription,
  isRepeatable: true,
  callsPerMinute: 30,
  response: Done,
});

/** Asked by a body, because an address of a push service is a secret that must not stand in logs. */
export const lookAtBrowser = endpoint('platform.look-at-browser', {
  method: 'POST',
  path: '/push/browsers/look',
  may: 'member',
  words: { zh: '这个浏览器是否接收自己的推送', en: 'Whether this browser is told of one’s own notices' },
  body: OneBrowser,
  isReading: true,
  response: BrowserTold,
});

export const forgetBrowser = endpoint('platform.forget-browser', {
  method: 'POST',
  path: '/push/browsers/forget',
  may: 'member',
  words: { zh: '这个浏览器不再接收推送', en: 'Have this browser told no more' },
  body: OneBrowser,
  isRepeatable: true,
  response: Done,
});

export const tryBrowser = endpoint('platform.try-browser', {
  method: 'POST',
  path: '/push/browsers/try',
  may: 'member',
  words: { zh: '给这个浏览器发一条测试推送', en: 'Send this browser a test' },
  body: OneBrowser,
  callsPerMinute: 6,
  response: Done,
});

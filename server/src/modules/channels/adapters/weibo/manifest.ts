import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { baseQuestion } from '../kit/base-of.ts';
import { fromCustomer } from '../kit/files-of.ts';
import { plain } from '../kit/plain.ts';
import { keyQuestion } from '../kit/questions.ts';
import { hosts } from './call-weibo.ts';
import { words } from './words.ts';

/** As often as the shop likes, by Weibo's own pages on messages of customer service. */
const twoDays = { seconds: 48 * 3600, messagesMax: null };

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: { text: { max: 300, unit: 'characters' }, files: null, emoji: 'all', links: 'tappable' },
    fromCustomer,
    ...plain,
    replyWindow: twoDays,
    actWindows: { follow: twoDays, click: twoDays, scan: twoDays },
    quota: null,
    hasCards: false,
  },
  form: formOf(words.title, [
    keyQuestion('secret', words.appSecret, words.appSecretHelp, 100),
    keyQuestion('token', words.accessToken, words.accessTokenHelp, 200),
    baseQuestion('base', hosts.messages),
  ]),
  secrets: ['secret', 'token'],
  madeHere: [],
  steps: [words.stepApp, words.stepMode, words.stepCallback, words.stepTry],
  callback: 'pasted',
  afterWindow: words.afterWindow,
};

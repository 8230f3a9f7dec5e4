import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { baseQuestion } from '../kit/base-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
import { plain } from '../kit/plain.ts';
import { keyQuestion } from '../kit/questions.ts';
import { setUpWords } from '../tencent/set-up.ts';
import { usualBase } from './call-kf.ts';
import { words } from './words.ts';

const megabyte = 1024 * 1024;

function bytesMaxOf(mediaType: string): number {
  if (['image/jpeg', 'image/png'].includes(mediaType)) return 10 * megabyte;
  if (mediaType === 'audio/amr') return 2 * megabyte;
  return mediaType === 'video/mp4' ? 10 * megabyte : 20 * megabyte;
}

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: {
      text: { max: 2048, unit: 'bytes' },
      files: filesOf(bytesMaxOf),
      emoji: 'all',
      links: 'tappable',
    },
    fromCustomer,
    ...plain,
    replyWindow: { seconds: 48 * 3600, messagesMax: 5 },
    quota: null,
    hasCards: false,
  },
  form: formOf(words.title, [
    keyQuestion('corpid', words.corpId, words.corpIdHelp, 40),
    keyQuestion('secret', words.secret, words.secretHelp, 100),
    keyQuestion('token', setUpWords.token, setUpWords.tokenHelp, 32),
    keyQuestion('aeskey', setUpWords.aesKey, setUpWords.aesKeyHelp, 43),
    {
      key: 'kfid',
      kind: 'text',
      label: words.openKfId,
      help: words.openKfIdHelp,
      settings: { lengthMax: 64 },
    },
    {
      key: 'welcome',
      kind: 'long-text',
      label: words.welcome,
      help: words.welcomeHelp,
      settings: { lengthMax: 600 },
    },
    baseQuestion('base', usualBase),
  ]),
  secrets: ['secret', 'token', 'aeskey'],
  madeHere: ['token', 'aeskey'],
  steps: [
    words.stepApp,
    words.stepAllow,
    words.stepSecrets,
    words.stepCallback,
    words.stepTry,
    words.stepHands,
  ],
  callback: 'pasted',
  afterWindow: words.afterWindow,
};

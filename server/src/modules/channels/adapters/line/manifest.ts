import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { baseQuestion } from '../kit/base-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
import { plain } from '../kit/plain.ts';
import { keyQuestion } from '../kit/questions.ts';
import { usualBase, usualDataBase } from './line-api.ts';
import { words } from './words.ts';

/** LINE shows the same picture small and large; what it shows small may have 1 MB. */
const pictureBytesMax = 1024 * 1024;
const pictures = ['image/jpeg', 'image/png'];

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: {
      text: { max: 5000, unit: 'utf16' },
      files: filesOf((type) => (pictures.includes(type) ? pictureBytesMax : null)),
      emoji: 'all',
      links: 'tappable',
    },
    fromCustomer,
    ...plain,
    replyWindow: null,
    quota: { messages: 2000, perSeconds: 1 },
    hasCards: false,
  },
  form: formOf(words.title, [
    keyQuestion('secret', words.secret, words.secretHelp, 100),
    keyQuestion('token', words.token, words.tokenHelp, 500),
    {
      key: 'reply',
      kind: 'number',
      label: words.reply,
      help: words.replyHelp,
      settings: { min: 0, max: 600 },
    },
    baseQuestion('base', usualBase),
    { ...baseQuestion('data', usualDataBase), label: words.data },
  ]),
  secrets: ['secret', 'token'],
  madeHere: [],
  steps: [
    words.stepAccount,
    words.stepApi,
    words.stepKeys,
    words.stepManager,
    words.stepCheck,
    words.stepTry,
  ],
  callback: 'told',
  afterWindow: null,
};

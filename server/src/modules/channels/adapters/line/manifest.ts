import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { baseQuestion } from '../kit/base-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
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
    typing: { fromShop: false, fromCustomer: false },
    readMarks: { fromShop: false, fromCustomer: false },
    editSeconds: 0,
    recallSeconds: 0,
    replyWindow: null,
    quota: { messages: 2000, perSeconds: 1 },
    hasCards: false,
  },
  form: formOf(words.title, [
    {
      key: 'secret',
      kind: 'text',
      label: words.secret,
      help: words.secretHelp,
      isRequired: true,
      settings: { lengthMax: 100 },
    },
    {
      key: 'token',
      kind: 'text',
      label: words.token,
      help: words.tokenHelp,
      isRequired: true,
      settings: { lengthMax: 500 },
    },
    {
      key: 'reply',
      kind: 'number',
      label: words.reply,
      help: words.replyHelp,
      settings: { min: 0, max: 600 },
    },
    baseQuestion('base', usualBase),
    baseQuestion('data', usualDataBase),
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

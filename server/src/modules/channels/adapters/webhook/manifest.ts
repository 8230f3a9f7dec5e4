import { capabilitiesOf } from '@zhiyin/domain/channels';
import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { keyQuestion } from '../kit/questions.ts';
import { words } from './words.ts';

const ours = capabilitiesOf('widget');
if (!ours) throw new Error('the web chat is gone');

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    // The other side is the shop's own: it takes what our own page takes, a file at a time.
    ...ours,
    typing: { fromShop: false, fromCustomer: false },
    readMarks: { fromShop: false, fromCustomer: true },
    hasCards: false,
  },
  form: formOf(words.title, [
    keyQuestion('url', words.url, words.urlHelp, 1000),
    keyQuestion('secret', words.secret, words.secretHelp, 200),
  ]),
  secrets: ['secret'],
  madeHere: ['secret'],
  steps: [words.stepSecret, words.stepIn, words.stepOut, words.stepCheck],
  callback: 'pasted',
  afterWindow: null,
};

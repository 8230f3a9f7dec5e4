import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { baseQuestion } from '../kit/base-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
import { plain } from '../kit/plain.ts';
import { keyQuestion } from '../kit/questions.ts';
import { usualBase } from './slack-api.ts';
import { words } from './words.ts';

const fileBytesMax = 25 * 1024 * 1024;

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: {
      text: { max: 4000, unit: 'characters' },
      files: filesOf(() => fileBytesMax),
      emoji: 'all',
      links: 'tappable',
    },
    fromCustomer,
    ...plain,
    replyWindow: null,
    quota: { messages: 20, perSeconds: 10 },
    hasCards: false,
  },
  form: formOf(words.title, [
    keyQuestion('secret', words.secret, words.secretHelp, 100),
    keyQuestion('token', words.token, words.tokenHelp, 200),
    baseQuestion('base', usualBase),
  ]),
  secrets: ['secret', 'token'],
  madeHere: [],
  steps: [
    words.stepApp,
    words.stepScopes,
    words.stepInstall,
    words.stepSecrets,
    words.stepEvents,
    words.stepInvite,
  ],
  callback: 'pasted',
  afterWindow: null,
};

import type { Text } from '@zhiyin/domain/kit';
import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { baseQuestion } from '../kit/base-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
import { words } from './words.ts';
import { usualBase } from './x-api.ts';

/** Films and moving pictures go another way to X, in pieces: these go whole. */
const pictures = ['image/jpeg', 'image/png', 'image/webp'];
const pictureBytesMax = 5 * 1024 * 1024;

const secret = (key: string, label: Text, help: Text) =>
  ({ key, kind: 'text', label, help, isRequired: true, settings: { lengthMax: 200 } }) as const;

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: {
      text: { max: 10_000, unit: 'utf16' },
      files: filesOf((type) => (pictures.includes(type) ? pictureBytesMax : null)),
      emoji: 'all',
      links: 'tappable',
    },
    fromCustomer,
    typing: { fromShop: false, fromCustomer: false },
    readMarks: { fromShop: false, fromCustomer: true },
    editSeconds: 0,
    recallSeconds: 0,
    replyWindow: null,
    // It depends on the plan: X says with each refusal until when.
    quota: null,
    hasCards: false,
  },
  form: formOf(words.title, [
    secret('key', words.key, words.keyHelp),
    secret('secret', words.secret, words.secretHelp),
    secret('token', words.token, words.tokenHelp),
    secret('token-secret', words.tokenSecret, words.tokenSecretHelp),
    {
      key: 'reception',
      kind: 'choice',
      label: words.reception,
      help: words.receptionHelp,
      isRequired: true,
      settings: {
        options: [
          { key: 'asked', label: words.asked },
          { key: 'called', label: words.called },
        ],
      },
    },
    baseQuestion('base', usualBase),
  ]),
  secrets: ['key', 'secret', 'token', 'token-secret'],
  madeHere: [],
  steps: [
    words.stepApp,
    words.stepRights,
    words.stepKeys,
    words.stepReception,
    words.stepCheck,
    words.stepTry,
  ],
  callback: 'told',
  afterWindow: null,
};

import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { fromCustomer } from '../kit/files-of.ts';
import { plain } from '../kit/plain.ts';
import { words } from './words.ts';

/** A longer text is joined of so many text messages, each paid for. */
const segmentsMax = 10;

type Word = keyof typeof words;

const option = (key: string, label: Word) => ({ key, label: words[label] });

const line = (key: Word, lengthMax: number, isRequired = false) => ({
  key,
  kind: 'text',
  label: words[key],
  ...helpOf(key),
  isRequired,
  settings: { lengthMax },
});
const lines = (key: Word) => ({ ...line(key, 2000), kind: 'long-text' });
const choice = (key: Word, options: object[]) => ({
  key,
  kind: 'choice',
  label: words[key],
  ...helpOf(key),
  isRequired: true,
  settings: { options },
});

function helpOf(key: Word) {
  const help = Object.entries(words).find(([name]) => name === `${key}Help`)?.[1];
  return help ? { help } : {};
}

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: {
      text: { max: segmentsMax, unit: 'segments' },
      files: null,
      emoji: 'all',
      links: 'tappable',
    },
    fromCustomer,
    ...plain,
    replyWindow: null,
    quota: null,
    hasCards: false,
  },
  form: formOf(words.title, [
    line('key', 500, true),
    line('account', 200),
    line('address', 1000, true),
    choice('method', [
      option('post-json', 'postJson'),
      option('post-form', 'postForm'),
      option('get', 'get'),
    ]),
    lines('fields'),
    lines('headers'),
    line('signature', 100),
    line('success', 200),
    line('reference', 200),
    choice('once', [option('no', 'no'), option('yes', 'yes')]),
    choice('proof', [
      option('token', 'proofToken'),
      option('hmac', 'proofHmac'),
      option('twilio', 'proofTwilio'),
    ]),
    line('header', 100),
    line('password', 200, true),
    lines('incoming'),
    line('balance', 1000),
  ]),
  secrets: ['key', 'password'],
  madeHere: ['password'],
  steps: [words.stepFields, words.stepProof, words.stepCallback, words.stepCheck],
  callback: 'pasted',
  afterWindow: null,
};

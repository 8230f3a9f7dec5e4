import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
import { humanAgentSeconds } from '../meta/page-channel.ts';
import { madeHere, questionsOf, secretKeys } from '../meta/questions.ts';
import { words as metaWords } from '../meta/words.ts';
import { words } from './words.ts';

const megabyte = 1024 * 1024;
/** What Instagram shows, and up to which size. */
const taken: Readonly<Record<string, number>> = {
  'image/jpeg': 8 * megabyte,
  'image/png': 8 * megabyte,
  'audio/mp4': 25 * megabyte,
  'audio/wav': 25 * megabyte,
  'video/mp4': 25 * megabyte,
  'video/quicktime': 25 * megabyte,
  'video/webm': 25 * megabyte,
};
const { secrets, base } = questionsOf();

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: {
      text: { max: 1000, unit: 'bytes' },
      files: filesOf((type) => taken[type] ?? null),
      emoji: 'all',
      links: 'tappable',
    },
    fromCustomer,
    typing: { fromShop: false, fromCustomer: false },
    readMarks: { fromShop: false, fromCustomer: true },
    editSeconds: 0,
    recallSeconds: 0,
    replyWindow: { seconds: humanAgentSeconds, messagesMax: null },
    quota: { messages: 300, perSeconds: 1 },
    hasCards: false,
  },
  form: formOf(words.title, [...secrets, base]),
  secrets: secretKeys,
  madeHere,
  steps: [
    words.stepAccount,
    metaWords.stepApp,
    words.stepToken,
    words.stepSecrets,
    words.stepCallback,
    metaWords.stepCheck,
    words.stepReview,
  ],
  callback: 'pasted',
  afterWindow: metaWords.afterHumanAgent,
};

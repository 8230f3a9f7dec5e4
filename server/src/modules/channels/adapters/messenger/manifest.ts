import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
import { humanAgentSeconds } from '../meta/page-channel.ts';
import { madeHere, questionsOf, secretKeys } from '../meta/questions.ts';
import { words as metaWords } from '../meta/words.ts';
import { words } from './words.ts';

const fileBytesMax = 25 * 1024 * 1024;
const pictureBytesMax = 8 * 1024 * 1024;
const { secrets, base } = questionsOf();

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: {
      text: { max: 2000, unit: 'utf16' },
      files: filesOf((_type, isPicture) => (isPicture ? pictureBytesMax : fileBytesMax)),
      emoji: 'all',
      links: 'tappable',
    },
    fromCustomer,
    typing: { fromShop: false, fromCustomer: false },
    readMarks: { fromShop: false, fromCustomer: false },
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
    metaWords.stepApp,
    words.stepProduct,
    words.stepToken,
    words.stepSecrets,
    words.stepCallback,
    metaWords.stepCheck,
    words.stepReview,
  ],
  callback: 'pasted',
  afterWindow: metaWords.afterHumanAgent,
};

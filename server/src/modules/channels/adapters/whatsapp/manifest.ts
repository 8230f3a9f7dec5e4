import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
import { madeHere, questionsOf, secretKeys } from '../meta/questions.ts';
import { words as metaWords } from '../meta/words.ts';
import { words } from './words.ts';

const megabyte = 1024 * 1024;
const { secrets, base } = questionsOf();

const id = (key: 'sender' | 'business') => ({
  key,
  kind: 'text',
  label: words[key],
  help: words[`${key}Help`],
  isRequired: true,
  settings: { lengthMax: 20 },
});

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: {
      text: { max: 4096, unit: 'utf16' },
      // Pictures end at 5 MB, sounds and films at 16; documents could be larger than ours are.
      files: filesOf((type, isPicture) => {
        if (isPicture) return 5 * megabyte;
        return /^(audio|video)\//.test(type) ? 16 * megabyte : 100 * megabyte;
      }),
      emoji: 'all',
      links: 'tappable',
    },
    fromCustomer,
    typing: { fromShop: false, fromCustomer: false },
    readMarks: { fromShop: false, fromCustomer: true },
    editSeconds: 0,
    recallSeconds: 0,
    replyWindow: { seconds: 24 * 3600, messagesMax: null },
    quota: { messages: 80, perSeconds: 1 },
    hasCards: false,
  },
  form: formOf(words.title, [...secrets, id('sender'), id('business'), base]),
  secrets: secretKeys,
  madeHere,
  steps: [
    metaWords.stepApp,
    words.stepProduct,
    words.stepToken,
    words.stepIds,
    words.stepCallback,
    metaWords.stepCheck,
    words.stepTemplates,
  ],
  callback: 'pasted',
  afterWindow: words.afterWindow,
};

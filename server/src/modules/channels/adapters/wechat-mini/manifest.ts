import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
import { plain } from '../kit/plain.ts';
import { openQuestions, openSecrets } from '../tencent/open-set-up.ts';
import { words } from './words.ts';

const bytesMax = 10 * 1024 * 1024;
const pictures = filesOf((mediaType) =>
  ['image/jpeg', 'image/png', 'image/gif'].includes(mediaType) ? bytesMax : null,
);

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: { text: { max: 2048, unit: 'bytes' }, files: pictures, emoji: 'all', links: 'tappable' },
    fromCustomer,
    ...plain,
    replyWindow: { seconds: 48 * 3600, messagesMax: 5 },
    actWindows: { enter: { seconds: 60, messagesMax: 2 } },
    quota: null,
    hasCards: false,
  },
  form: formOf(words.title, openQuestions),
  ...openSecrets,
  steps: [words.stepConsole, words.stepSecrets, words.stepCallback, words.stepButton, words.stepTry],
  callback: 'pasted',
  afterWindow: words.afterWindow,
};

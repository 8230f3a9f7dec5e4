import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { filesOf, fromCustomer } from '../kit/files-of.ts';
import { plain } from '../kit/plain.ts';
import { openQuestions, openSecrets } from '../tencent/open-set-up.ts';
import { words } from './words.ts';

const megabyte = 1024 * 1024;
const minute = { seconds: 60, messagesMax: 3 };

function bytesMaxOf(mediaType: string): number | null {
  if (['image/jpeg', 'image/png', 'image/gif'].includes(mediaType)) return 10 * megabyte;
  return ['audio/mpeg', 'audio/amr'].includes(mediaType) ? 2 * megabyte : null;
}

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: {
      text: { max: 2048, unit: 'bytes' },
      files: filesOf(bytesMaxOf),
      emoji: 'all',
      links: 'tappable',
    },
    fromCustomer,
    ...plain,
    replyWindow: { seconds: 48 * 3600, messagesMax: 5 },
    // A tap on a menu, a follow and a scanned code each open a minute.
    actWindows: { click: minute, follow: minute, scan: minute },
    // 500,000 calls a day.
    quota: { messages: 500_000, perSeconds: 86_400 },
    hasCards: false,
  },
  form: formOf(words.title, openQuestions),
  ...openSecrets,
  steps: [
    words.stepConsole,
    words.stepAddress,
    words.stepSecrets,
    words.stepCallback,
    words.stepMenu,
    words.stepTry,
  ],
  callback: 'pasted',
  afterWindow: words.afterWindow,
};

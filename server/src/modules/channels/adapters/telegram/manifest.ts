import { capabilitiesOf, type DraftLimits } from '@zhiyin/domain/channels';
import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { plain } from '../kit/plain.ts';
import { keyQuestion } from '../kit/questions.ts';
import { words } from './words.ts';

const ours = capabilitiesOf('widget');
if (!ours?.fromShop.files) throw new Error('the web chat is gone');

const megabyte = 1024 * 1024;
/** Telegram draws pictures up to 10 MB and takes other files up to 50 MB; ours end at 25. */
const files: DraftLimits['files'] = {
  countMax: 10,
  kinds: ours.fromShop.files.kinds.map((kind) => ({
    ...kind,
    bytesMax: Math.min(kind.bytesMax, kind.isPicture ? 10 * megabyte : 50 * megabyte),
  })),
};

export const manifest: Manifest = {
  about: words.about,
  proof: 'stand-in',
  capabilities: {
    fromShop: { text: { max: 4096, unit: 'utf16' }, files, emoji: 'all', links: 'tappable' },
    fromCustomer: ours.fromCustomer,
    ...plain,
    replyWindow: null,
    quota: { messages: 30, perSeconds: 1 },
    hasCards: false,
  },
  form: formOf(words.title, [
    keyQuestion('token', words.token, words.tokenHelp, 200),
    {
      key: 'reception',
      kind: 'choice',
      label: words.reception,
      isRequired: true,
      settings: {
        options: [
          { key: 'called', label: words.called },
          { key: 'asked', label: words.asked },
        ],
      },
    },
    {
      key: 'base',
      kind: 'text',
      label: words.base,
      help: words.baseHelp,
      settings: { lengthMax: 200 },
    },
  ]),
  secrets: ['token'],
  madeHere: [],
  steps: [words.stepFather, words.stepToken, words.stepCheck, words.stepTry],
  callback: 'told',
  afterWindow: null,
};

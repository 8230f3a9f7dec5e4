import { channelKeys, channelName } from '../channels/index.ts';
import type { Field } from '../kit/filter/field.ts';
import { importChannel } from './imports/chat-line.ts';
import { chatImportWords } from './imports/words.ts';

/** The channel as figures are cut by it. */
export const channelField: Field = {
  type: 'choice',
  label: { zh: '渠道', en: 'Channel' },
  choices: [
    ...channelKeys.map((key) => ({ key, label: channelName(key) ?? { zh: key, en: key } })),
    { key: importChannel, label: chatImportWords.channel },
  ],
};

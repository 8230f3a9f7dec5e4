import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { channelsRead } from '../permissions.ts';
import { channelFailures } from './failures.ts';

const about = { accountId: Id, channel: z.string() };
const seen = { seenWith: channelsRead, subject: 'accountId' };

export const accountCreated = fact({
  kind: 'channels.account-created',
  words: { zh: '接入了渠道账号', en: 'A channel was connected' },
  payload: z.object(about),
  ...seen,
});

export const accountChanged = fact({
  kind: 'channels.account-changed',
  words: { zh: '修改了渠道账号', en: 'A connected channel was changed' },
  /** Which of its answers changed; of a secret, that it did. */
  payload: z.object({ ...about, fields: z.array(z.string()) }),
  ...seen,
});

export const accountArchived = fact({
  kind: 'channels.account-archived',
  words: { zh: '停用了渠道账号', en: 'A connected channel was switched off' },
  payload: z.object(about),
  ...seen,
});

export const accountRestored = fact({
  kind: 'channels.account-restored',
  words: { zh: '恢复了渠道账号', en: 'A connected channel was switched on again' },
  payload: z.object(about),
  ...seen,
});

export const accountChecked = fact({
  kind: 'channels.account-checked',
  words: { zh: '检查了渠道账号', en: 'A connected channel was checked' },
  payload: z.object({ ...about, isWell: z.boolean() }),
  ...seen,
});

export const accountTroubled = fact({
  kind: 'channels.account-troubled',
  words: { zh: '渠道账号出了问题', en: 'A connected channel is in trouble' },
  payload: z.object({ ...about, failure: z.enum(channelFailures) }),
  ...seen,
});

export const accountWell = fact({
  kind: 'channels.account-well',
  words: { zh: '渠道账号恢复正常', en: 'A connected channel works' },
  payload: z.object(about),
  ...seen,
});

export const arrivalsRetried = fact({
  kind: 'channels.arrivals-retried',
  words: { zh: '再次收入没能收入的内容', en: 'What could not be taken in was tried again' },
  payload: z.object({ ...about, count: z.number().int() }),
  ...seen,
});

export const consentAsked = fact({
  kind: 'channels.consent-asked',
  words: { zh: '请渠道账号的主人授权', en: 'The owner of a connected channel was asked to agree' },
  payload: z.object(about),
  ...seen,
});

export const consentBrought = fact({
  kind: 'channels.consent-brought',
  words: { zh: '带回了渠道账号主人的答复', en: 'The answer of a channel’s owner was brought back' },
  payload: z.object(about),
  ...seen,
});

export const accountFacts = [
  accountCreated,
  accountChanged,
  accountArchived,
  accountRestored,
  accountChecked,
  accountTroubled,
  accountWell,
  arrivalsRetried,
  consentAsked,
  consentBrought,
] as const;

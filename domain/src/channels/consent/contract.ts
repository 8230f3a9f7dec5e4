import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id } from '../../kit/shapes.ts';
import { channelsManage } from '../permissions.ts';

/** What came of asking the owner of an account, as the page says it that they come back to. */
export const consentOutcomes = [
  'given',
  /** They said no. */
  'declined',
  /** They took longer than the link holds. */
  'late',
  /** It was begun in another browser or by somebody else. */
  'elsewhere',
  /** It was brought back before. */
  'used',
  /** The provider refused what came back. */
  'refused',
  'unreachable',
  /** No link of ours. */
  'unknown',
] as const;
export type ConsentOutcome = (typeof consentOutcomes)[number];

/** Where the provider sends the owner back to. */
export const consentCallback = '/channel-consents/back';

/** Begins to ask the owner of an account for the right to open it; answers where to send their browser. */
export const beginConsent = endpoint('channels.begin-consent', {
  method: 'POST',
  path: '/channel-accounts/:accountId/consent',
  may: channelsManage,
  words: { zh: '请渠道账号的主人授权', en: 'Ask the owner of a connected channel to agree' },
  params: z.strictObject({ accountId: Id }),
  callsPerMinute: 20,
  isSecret: true,
  response: z.object({ url: z.string() }),
});

/** Where the browser comes back to with the provider's answer. */
export const finishConsent = endpoint('channels.finish-consent', {
  method: 'GET',
  path: consentCallback,
  may: 'anyone',
  words: { zh: '接收授权的结果', en: 'Take what a provider answers to whom it was asked' },
  /** What providers add. */
  query: z.record(z.string(), z.unknown()),
  response: z.unknown(),
});

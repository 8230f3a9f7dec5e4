import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Line, Moment } from '../../kit/shapes.ts';
import { QuotaLeft } from '../capability/quota-left.ts';
import { channelsManage, channelsRead } from '../permissions.ts';
import { channelFailures } from './failures.ts';
import { ChannelKind } from './manifest.ts';

/** Most accounts of a shop, those switched off included. */
export const accountsMax = 100;
/** Most bytes that a vendor's call may bring. */
const callbackBytesMax = 4 * 1024 * 1024;

const Failure = z.enum(channelFailures);

/** One account that the shop has with a vendor: a bot, an official account, a phone number. */
export const ChannelAccount = z.object({
  accountId: Id,
  kind: z.string(),
  name: z.string(),
  revision: z.number().int(),
  /** What was answered at set-up, without its secrets. */
  answers: z.record(z.string(), z.unknown()),
  /** Which secrets are kept. */
  secretsKept: z.array(z.string()),
  /** Whether its owner must agree at the vendor that we may open it, and whether they have. */
  consent: z.enum(['none', 'wanted', 'given']),
  /** Where the vendor calls. */
  callbackUrl: z.string(),
  /** `unchecked` until it was tried; `trouble` while the last try, call or message failed. */
  state: z.enum(['unchecked', 'well', 'trouble']),
  failure: Failure.nullable(),
  /** In the vendor's own words. */
  failureDetail: z.string().nullable(),
  failedAt: Moment.nullable(),
  checkedAt: Moment.nullable(),
  /** Who we are at the vendor, as it said when it was checked. */
  knownAs: z.string().nullable(),
  lastInAt: Moment.nullable(),
  lastOutAt: Moment.nullable(),
  /** How much of what came waits to be taken in, and how much could not be. */
  waitingIn: z.number().int(),
  failedIn: z.number().int(),
  /** How many letters are held back, for somebody to decide on. */
  heldIn: z.number().int(),
  /** What the vendor still takes from the whole shop; null where it sets no such limit. */
  quota: QuotaLeft.nullable(),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type ChannelAccount = z.infer<typeof ChannelAccount>;

const account = z.strictObject({ accountId: Id });
const answers = z.record(z.string().max(60), z.unknown());

/** Every kind of channel that an adapter brings: what it can do and what it asks for. */
export const listChannelKinds = endpoint('channels.list-kinds', {
  method: 'GET',
  path: '/channel-kinds',
  may: 'member',
  words: { zh: '列出可以接入的渠道', en: 'List the channels that can be connected' },
  response: z.object({ items: z.array(ChannelKind) }),
});

/** Every account, the ones in use first. */
export const listAccounts = endpoint('channels.list-accounts', {
  method: 'GET',
  path: '/channel-accounts',
  may: channelsRead,
  words: { zh: '列出接入的渠道账号', en: 'List connected channels' },
  response: z.object({ items: z.array(ChannelAccount) }),
});

export const createAccount = endpoint('channels.create-account', {
  method: 'POST',
  path: '/channel-accounts',
  may: channelsManage,
  words: { zh: '接入渠道账号', en: 'Connect a channel' },
  body: z.strictObject({ kind: z.string().min(1).max(40), name: Line(60), answers }),
  response: ChannelAccount,
});

/** A secret that is left out or empty stays as it is. */
export const changeAccount = endpoint('channels.change-account', {
  method: 'PATCH',
  path: '/channel-accounts/:accountId',
  may: channelsManage,
  words: { zh: '修改渠道账号', en: 'Change a connected channel' },
  params: account,
  body: z.strictObject({ revision: z.number().int(), name: Line(60), answers }),
  response: ChannelAccount,
});

/** Tries it at the vendor now: whether the credentials are right, and who we are there. */
export const checkAccount = endpoint('channels.check-account', {
  method: 'POST',
  path: '/channel-accounts/:accountId/check',
  may: channelsManage,
  words: { zh: '检查渠道账号', en: 'Check a connected channel' },
  params: account,
  callsPerMinute: 30,
  response: ChannelAccount,
});

/** Switches it off: what comes is refused, and nothing is sent. What was said stays. */
export const archiveAccount = endpoint('channels.archive-account', {
  method: 'POST',
  path: '/channel-accounts/:accountId/archive',
  may: channelsManage,
  words: { zh: '停用渠道账号', en: 'Switch a connected channel off' },
  params: account,
  response: ChannelAccount,
});

export const restoreAccount = endpoint('channels.restore-account', {
  method: 'POST',
  path: '/channel-accounts/:accountId/restore',
  may: channelsManage,
  words: { zh: '恢复渠道账号', en: 'Switch a connected channel on again' },
  params: account,
  response: ChannelAccount,
});

const callback = {
  path: '/channels/:address',
  may: 'anyone',
  params: z.strictObject({ address: z.string().max(100) }),
  /** What vendors add: signatures, moments, things to be said back. */
  query: z.record(z.string(), z.unknown()),
  takesBytes: true,
  response: z.unknown(),
} as const;

/** Where a vendor asks whether it is really us. */
export const answerChallenge = endpoint('channels.answer-challenge', {
  ...callback,
  method: 'GET',
  words: { zh: '回答平台的验证', en: 'Answer a vendor’s challenge' },
});

/** Where a vendor brings what happened. Counted by the vendor's signature and not by its address. */
export const receiveCallback = endpoint('channels.receive-callback', {
  ...callback,
  method: 'POST',
  words: { zh: '接收平台推送', en: 'Take what a vendor brings' },
  body: z.unknown(),
  bodyBytesMax: callbackBytesMax,
  isRepeatable: true,
});

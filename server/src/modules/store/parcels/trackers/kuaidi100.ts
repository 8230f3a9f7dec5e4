import { createHash } from 'node:crypto';
import {
  type AskedParcel,
  kuaidi100Query,
  kuaidi100Subscription,
  readKuaidi100Answer,
  readKuaidi100Push,
} from '@zhiyin/domain/store';
import { sendForm } from './form-call.ts';
import { readJson } from './read-json.ts';
import { isSameText } from './same-text.ts';
import type { Came, TrackerKeys, TrackerVendor } from './vendor.ts';

const usualBase = 'https://poll.kuaidi100.com';

/** 快递100: it tells of parcels it was asked to follow, and is asked for single ones. */
export const kuaidi100: TrackerVendor = {
  codeOf: (carrier) => carrier.kuaidi100,
  askedEveryHours: null,
  follow: async (line, asked) => {
    const { secret: key, salt, address } = line.keys;
    const param = kuaidi100Subscription(asked, { key, salt, callbackUrl: line.pushUrl });
    const sent = await sendForm(line, `${address ?? usualBase}/poll`, { schema: 'json', param });
    return 'kind' in sent ? sent : cameOf(sent.json, isFollowed);
  },
  ask: async (line, asked) => {
    const url = `${line.keys.address ?? usualBase}/poll/query.do`;
    const sent = await sendForm(line, url, queryForm(line.keys, asked));
    return 'kind' in sent ? sent : cameOf(sent.json, isNothingYet);
  },
  isGenuine: ({ salt }, { param, sign }) =>
    param !== undefined && sign !== undefined && isSameText(sign, signOf(param, salt)),
  read: ({ param = '' }) => readKuaidi100Push(readJson(param)),
  taken: { result: true, returnCode: '200', message: '成功' },
};

/** The form of a query, signed. */
export function queryForm({ account, secret }: Pick<TrackerKeys, 'account' | 'secret'>, asked: AskedParcel) {
  const param = kuaidi100Query(asked);
  return { customer: account, sign: signOf(param, secret, account), param };
}

/** What 快递100 signs with, either way: the parts in a row, by MD5 in capitals. */
export function signOf(...parts: readonly string[]): string {
  return createHash('md5').update(parts.join('')).digest('hex').toUpperCase();
}

type Named = Readonly<Record<string, Came['kind']>>;
/** 501: it follows the parcel already. */
const isFollowed: Named = { 200: 'followed', 501: 'followed' };
/** 500: nothing was found yet; 501: the server's own trouble. */
const isNothingYet: Named = { 500: 'nothing' };

const credentials = new Set(['503', '600']);
const balance = new Set(['601', '603', '604']);
const busy = new Set(['500', '501', '502']);

function cameOf(json: unknown, named: Named): Came {
  const answer = readAnswer(json);
  if (answer === null) return { kind: 'trouble', problem: 'unreadable', detail: 'no answer of 快递100' };
  if ('told' in answer) return { kind: 'told', told: answer.told };
  const { code, message } = answer;
  const detail = `${code} ${message}`.trim().slice(0, 200);
  const kind = named[code];
  if (kind === 'followed' || kind === 'nothing') return { kind };
  if (credentials.has(code)) return { kind: 'trouble', problem: 'credentials', detail };
  if (balance.has(code)) return { kind: 'trouble', problem: 'balance', detail };
  if (busy.has(code)) return { kind: 'trouble', problem: 'busy', detail };
  return { kind: 'refused', detail };
}

function readAnswer(json: unknown) {
  try {
    return readKuaidi100Answer(json);
  } catch {
    return null;
  }
}

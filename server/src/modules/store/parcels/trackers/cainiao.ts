import { createHash } from 'node:crypto';
import { type AskedParcel, cainiaoQuery, readCainiaoAnswer, readCainiaoPush } from '@zhiyin/domain/store';
import { sendForm } from './form-call.ts';
import { readJson } from './read-json.ts';
import { isSameText } from './same-text.ts';
import type { Came, Line, TrackerVendor } from './vendor.ts';

const usualBase = 'https://link.cainiao.com/gateway/link.do';
/** The interface of routes that LINK lists under this name, and who answers it. */
const usual = { queryType: 'LPC_PACK_PUB_QUERY', toCode: 'LD-PACKPUSH' } as const;

/**
 * 菜鸟 LINK: parcels are asked for, and where the shop's contract has pushes it tells of them by itself. It takes no
 * subscription of single parcels that anybody has written down.
 */
export const cainiao: TrackerVendor = {
  codeOf: (carrier) => carrier.cainiao,
  askedEveryHours: 6,
  follow: ask,
  ask,
  isGenuine: ({ secret }, { logistics_interface: content, data_digest: digest }) =>
    content !== undefined && digest !== undefined && isSameText(digest, digestOf(content, secret)),
  read: ({ logistics_interface: content = '' }) => readCainiaoPush(readJson(content)),
  taken: { success: 'true', errorCode: '', errorMsg: '' },
};

/** What LINK signs with, either way: the content and the key in a row, by MD5 in Base64. */
export function digestOf(content: string, secret: string): string {
  return createHash('md5')
    .update(content + secret)
    .digest('base64');
}

async function ask(line: Line, { carrierCode, trackingNumber }: AskedParcel): Promise<Came> {
  const { account, secret, appName = '', queryType, toCode, address } = line.keys;
  const content = cainiaoQuery(appName, carrierCode, trackingNumber);
  const sent = await sendForm(line, address ?? usualBase, {
    logistic_provider_id: account,
    msg_type: queryType ?? usual.queryType,
    to_code: toCode ?? usual.toCode,
    logistics_interface: content,
    data_digest: digestOf(content, secret),
  });
  return 'kind' in sent ? sent : cameOf(sent.json, trackingNumber);
}

function cameOf(json: unknown, trackingNumber: string): Came {
  const answer = readAnswer(json, trackingNumber);
  if (answer === null) return { kind: 'trouble', problem: 'unreadable', detail: 'no answer of LINK' };
  if ('told' in answer) {
    const isSilent = answer.told.state === null && answer.told.steps.length === 0;
    return isSilent ? { kind: 'nothing' } : { kind: 'told', told: answer.told };
  }
  const { code, message } = answer;
  const detail = `${code} ${message}`.trim().slice(0, 200);
  // S01 to S12 are the gateway's own: who asks, what is asked for, and how it is signed.
  if (/^S(0[1-79]|1[0-2])$|digest|sign|provider/i.test(code))
    return { kind: 'trouble', problem: 'credentials', detail };
  if (/^S08$|limit|flow|busy|timeout/i.test(code)) return { kind: 'trouble', problem: 'busy', detail };
  return { kind: 'refused', detail };
}

function readAnswer(json: unknown, trackingNumber: string) {
  try {
    return readCainiaoAnswer(json, trackingNumber);
  } catch {
    return null;
  }
}

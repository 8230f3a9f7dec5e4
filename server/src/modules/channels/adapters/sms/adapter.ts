import type { ChannelAdapter, Checked, Session } from '../adapter.ts';
import { checkFailed } from '../kit/check-failed.ts';
import { headersOf, sendThrough } from './gateway.ts';
import { linesOf } from './lines.ts';
import { manifest } from './manifest.ts';
import { dialled, numberOf } from './numbers.ts';
import { verify } from './proof.ts';
import { readCall } from './read-call.ts';
import { words } from './words.ts';

/** Text messages, by any gateway that speaks HTTP. */
export const adapter: ChannelAdapter = {
  manifest,
  // A number is the same person whichever gateway it came by.
  identitiesOf: 'vendor',
  isIdempotent: ({ answers }) => answers['once'] === 'yes',
  verify,
  parse: readCall,
  send: sendThrough,
  fetchFile: async () => {
    throw new Error('text messages bring no files');
  },
  check,
  // A text says no more than was written, and numbers are mostly written down by hand.
  opens: {
    to: 'phone',
    proofs: ['proven', 'used', 'written'],
    thread: ({ answers }, number) => ({
      threadKey: numberOf(number),
      address: { phone: dialled(numberOf(number), answers['proof'] === 'twilio') },
    }),
  },
  problemOf,
};

function problemOf(answers: Session['answers']) {
  const { key, password, address, fields, headers, balance } = answers;
  if (key !== undefined && key.length < 8) return { question: 'key', reason: words.keyWrong };
  for (const [question, url] of [
    ['address', address],
    ['balance', balance],
  ] as const)
    if (url !== undefined && !/^https?:\/\/[^/]/.test(url)) return { question, reason: words.addressWrong };
  const said = `${address ?? ''}\n${fields ?? ''}`;
  if (!said.includes('{to}') || !said.includes('{text}') || linesOf(fields, '=') === null)
    return { question: 'fields', reason: words.fieldsWrong };
  if (linesOf(headers, ':') === null) return { question: 'headers', reason: words.headersWrong };
  if (password !== undefined && password.length < 16)
    return { question: 'password', reason: words.passwordWrong };
  return null;
}

/** A message would cost money: what is asked is the address for that, or else whether anybody is there. */
async function check(session: Session): Promise<Checked> {
  const { address = '', balance } = session.answers;
  try {
    const { origin, host } = new URL(address.replaceAll(/\{\w+\}/g, 'x'));
    const headers = headersOf(session.answers);
    const { status } = await session.call(balance ?? origin, { method: 'GET', headers });
    const detail = `HTTP ${status}`;
    if (status >= 500) return { ok: false, failure: 'unreachable', detail };
    if (balance !== undefined && (status === 401 || status === 403))
      return { ok: false, failure: 'credentials', detail };
    if (balance !== undefined && status >= 300) return { ok: false, failure: 'refused', detail };
    return { ok: true, knownAs: host };
  } catch (error) {
    return checkFailed(error);
  }
}

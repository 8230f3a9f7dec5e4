import type { ChannelAdapter } from '../adapter.ts';
import { words } from './words.ts';

const oneAddress = /^[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]+\.[^\s@<>"(),;:]+$/;
const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,62}\.?)+|\[?[0-9a-f:.]+\]?)$/i;

/** What of the answers cannot be right, as far as it can be told without calling anybody. */
export const problemOf: NonNullable<ChannelAdapter['problemOf']> = (answers) => {
  const given = (key: string): string => answers[key]?.trim() ?? '';
  if (!oneAddress.test(given('address'))) return { question: 'address', reason: words.addressWrong };
  const aliases = given('aliases')
    .split(/[\s,;，；、]+/)
    .filter(Boolean);
  if (aliases.some((alias) => !oneAddress.test(alias)))
    return { question: 'aliases', reason: words.aliasesWrong };
  for (const key of ['imap-host', 'smtp-host'])
    if (given(key) !== '' && !host.test(given(key))) return { question: key, reason: words.hostWrong };
  for (const key of ['imap-port', 'smtp-port'])
    if (given(key) !== '' && !isPort(given(key))) return { question: key, reason: words.portWrong };
  const wanted = given('reception') === 'smtp' ? ['smtp-host'] : ['imap-host', 'smtp-host'];
  const missing = wanted.find((key) => given(key) === '');
  if (missing !== undefined) return { question: missing, reason: words.hostWanted };
  const isByToken = given('sign-in') === 'gmail' || given('sign-in') === 'outlook';
  if (isByToken && given('client-id') === '') return { question: 'client-id', reason: words.tokenWanted };
  const fetches = given('reception') !== 'smtp';
  return !isByToken && fetches && given('password') === ''
    ? { question: 'password', reason: words.passwordWanted }
    : null;
};

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

import { isIP } from 'node:net';
import { outgoingWords } from '@zhiyin/domain/platform';
import { Refusal } from '../refusal.ts';
import { isPublicAddress } from './public-address.ts';

/** What may be called. Given by code, by whoever starts the server, and by tests; nothing that arrives over HTTP widens it. */
export interface OutgoingRules {
  readonly ports: readonly number[];
  /** Hosts that may be private, exactly as they stand in the URL: `127.0.0.1`, `hooks.intranet`. */
  readonly allowPrivate: readonly string[];
  /** Places that may be called wherever they are: a host and its port, `mail.lan:143`. */
  readonly inner?: readonly string[];
  /** Encrypted calls alone, but to inner places and hosts that may be private. */
  readonly isHttpsOnly?: boolean;
}

export const usualRules: OutgoingRules = { ports: [80, 443, 8080, 8443], allowPrivate: [] };

const lengthMax = 2048;
/** What a URL parser quietly removes or turns round, so that a reader and the parser see different addresses. */
const quietlyChanged = /[\s\\\p{Cc}\p{Cf}]/u;
/** Names that never lead outside: RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`, and what offices use. */
const insideNames =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|test|invalid|onion)$/;

/**
 * Reads an address that somebody typed. It says nothing yet about where a name leads: that is checked when the
 * connection is made.
 *
 * @throws Refusal when it is no address on the open internet that we may call.
 */
export function checkUrl(typed: string, rules: OutgoingRules = usualRules): URL {
  if (typed.length > lengthMax || quietlyChanged.test(typed)) throw refuse(outgoingWords.notAnAddress);
  const url = URL.parse(typed);
  if (!url || !/^[a-z]+:\/\/[^/]/i.test(typed)) throw refuse(outgoingWords.notAnAddress);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse(outgoingWords.notHttpAddress);
  if (url.username !== '' || url.password !== '') throw refuse(outgoingWords.credentialsInAddress);
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  if (rules.inner?.includes(`${url.hostname}:${port}`)) return url;
  const mayBePlain = !rules.isHttpsOnly || rules.allowPrivate.includes(bareHost(url));
  if (!mayBePlain && url.protocol !== 'https:') throw refuse(outgoingWords.notHttpsAddress);
  checkHost(url, typed, rules);
  if (!rules.ports.includes(port)) {
    throw refuse(outgoingWords.portNotAllowed, { port, allowed: rules.ports.join(', ') });
  }
  return url;
}

function checkHost(url: URL, typed: string, rules: OutgoingRules): void {
  const host = bareHost(url);
  if (rules.allowPrivate.includes(host)) return;
  const isAddress = isIP(host) !== 0;
  if (isAddress && !isWrittenPlainly(url.hostname, typed)) throw refuse(outgoingWords.notAnAddress);
  const isInside = isAddress ? !isPublicAddress(host) : insideNames.test(host) || !host.includes('.');
  if (isInside) throw refuse(outgoingWords.privateAddress, { host });
}

/** The host without the brackets of IPv6 and the dot that may end a name. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** False for `0x7f.1`, `2130706433`, `０１７７.1` and the like: nobody who means well writes an address so. */
function isWrittenPlainly(hostname: string, typed: string): boolean {
  return typed.toLowerCase().includes(`//${hostname}`);
}

function refuse(
  word: (typeof outgoingWords)[keyof typeof outgoingWords],
  values: Record<string, string | number> = {},
): Refusal {
  return new Refusal('invalid', word, values);
}

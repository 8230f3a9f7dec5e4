import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { outgoingWords } from '@zhiyin/domain/platform';
import { buildConnector } from 'undici';
import { Refusal } from '../refusal.ts';
import type { OutgoingRules } from './check-url.ts';
import { isPublicAddress } from './public-address.ts';

/** Asks for every address of a name; DNS itself unless a test brings its own. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Opens connections only to public addresses. The name is looked up at the moment of connecting and the socket goes to
 * the very address that was checked, so a name that changes its mind in between (DNS rebinding) gains nothing.
 */
export function guardedConnect(
  rules: OutgoingRules,
  timeoutMs: number,
  resolve: Resolve = lookup,
): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, lookup: checkedLookup(rules, resolve) });
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (mayReach(rules, host, socket.remoteAddress ?? '')) return callback(null, socket);
      socket.destroy();
      callback(inside(host), null);
    });
}

function checkedLookup(rules: OutgoingRules, resolve: Resolve): LookupFunction {
  return (host, options, answer) => {
    resolve(host, { ...options, all: true, verbatim: true }, (error, addresses) => {
      if (error) return answer(error, []);
      // One inside address among many is refused whole: which one is tried first is not ours to choose.
      const isRefused = addresses.some(({ address }) => !mayReach(rules, host, address));
      const [first] = addresses;
      if (isRefused || !first) return answer(inside(host), []);
      if (options.all) return answer(null, addresses);
      answer(null, first.address, first.family);
    });
  };
}

/** Whether an address that a host's name leads to may be connected to. */
export function mayReach(rules: OutgoingRules, host: string, address: string): boolean {
  const isInner = rules.inner?.some((place) => bareName(place) === host) ?? false;
  return isInner || rules.allowPrivate.includes(host) || isPublicAddress(address);
}

/** The host of a place: `[::1]:25` is the host `::1`. */
function bareName(place: string): string {
  return place.slice(0, place.lastIndexOf(':')).replace(/^\[|\]$/g, '');
}

function inside(host: string): Refusal {
  return new Refusal('invalid', outgoingWords.privateAddress, { host });
}

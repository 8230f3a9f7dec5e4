import { type LookupAddress, lookup } from 'node:dns';
import { outgoingWords } from '@zhiyin/domain/platform';
import { Refusal } from '../refusal.ts';
import { bareHost, checkUrl, type OutgoingRules } from './check-url.ts';
import { mayReach, type Resolve } from './guarded-connect.ts';

/** The ports on which mail is sent and fetched: RFC 5321, 6409, 8314, and what some providers open beside them. */
const mailPorts: readonly number[] = [25, 143, 465, 587, 993, 2525];

/**
 * Where to connect for a mail server that somebody named: one of its addresses, checked. Whoever connects to that very
 * address (and gives the name to TLS) goes nowhere else, whatever the name says a moment later.
 *
 * @throws Refusal when it does not lead to the open internet, or there is no such host
 */
export async function addressOf(
  host: string,
  port: number,
  rules: OutgoingRules,
  resolve: Resolve = lookup,
): Promise<string> {
  const ports = [...mailPorts, ...rules.ports];
  const url = checkUrl(`http://${host.includes(':') ? `[${host}]` : host}:${port}/`, { ...rules, ports });
  const name = bareHost(url);
  const addresses = await new Promise<LookupAddress[]>((done, fail) => {
    resolve(name, { all: true, verbatim: true }, (error, found) => {
      if (error) fail(new Refusal('invalid', outgoingWords.hostNotFound, { host: name }));
      else done(found);
    });
  });
  const [first] = addresses;
  const isRefused = addresses.some(({ address }) => !mayReach(rules, name, address));
  if (isRefused || !first) throw new Refusal('invalid', outgoingWords.privateAddress, { host: name });
  return first.address;
}

import type { ActorKind, Endpoint } from '@zhiyin/domain/kit';
import { groundWords } from '@zhiyin/domain/platform';
import ipaddr from 'ipaddr.js';
import { Refusal } from '../refusal.ts';

/** Most calls a minute by who asks, where the endpoint says nothing else. */
const callsPerMinute: Record<ActorKind | 'anyone', number> = {
  anyone: 120,
  visitor: 240,
  member: 6_000,
  'api-key': 60_000,
  system: Number.POSITIVE_INFINITY,
};

/** Most calls a minute of all visitors of one network together. */
const crowdCallsPerMinute = 2_400;

/** Counts calls in this process and refuses whoever calls too often. */
export interface Limits {
  /** @throws Refusal `limit`, with the seconds to wait. */
  count(endpoint: Endpoint, who: string, kind: ActorKind | 'anyone'): void;
  /**
   * Counts a visitor's call for their network as well: visitors cost nothing to make up. High enough for a crowd
   * behind one address. @throws Refusal `limit`.
   */
  countCrowd(network: string): void;
}

/** What counts as one anonymous caller: an IPv4 address, or the /64 network that one IPv6 customer is given. */
export function networkOf(address: string | null): string {
  if (address === null) return '';
  const before = networks.get(address);
  if (before !== undefined) return before;
  const network = findNetwork(address);
  if (networks.size >= networksMax) networks.clear();
  networks.set(address, network);
  return network;
}

/** Every call of a visitor asks for the network of the address that it came from. */
const networks = new Map<string, string>();
const networksMax = 10_000;

function findNetwork(address: string): string {
  if (!ipaddr.isValid(address)) return '';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return parsed.toByteArray().slice(0, 8).join('.');
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Token buckets that refill steadily, one for each caller (and one more where an endpoint has a limit of its own).
 * `factor` multiplies every limit: load tests from one address raise it.
 */
export function openLimits(now: () => Date, factor = 1, callersMax = 50_000): Limits {
  const buckets = new Map<string, Bucket>();
  const take = (key: string, perMinute: number): void => {
    const at = now().getTime();
    const before = buckets.get(key) ?? { tokens: perMinute, at };
    const tokens = Math.min(perMinute, before.tokens + ((at - before.at) / 60_000) * perMinute);
    buckets.delete(key);
    buckets.set(key, { tokens: Math.max(0, tokens - 1), at });
    // The map keeps the order of use: the first is the one unused for longest.
    const stale = buckets.size > callersMax ? buckets.keys().next().value : undefined;
    if (stale !== undefined) buckets.delete(stale);
    if (tokens >= 1) return;
    throw new Refusal('limit', groundWords.tooMany, { seconds: Math.ceil(((1 - tokens) * 60) / perMinute) });
  };
  return {
    countCrowd: (network) => take(`crowd ${network}`, crowdCallsPerMinute * factor),
    count: (endpoint, who, kind) => {
      take(`${kind} ${who}`, callsPerMinute[kind] * factor);
      if (endpoint.callsPerMinute !== null) take(`${endpoint.name} ${who}`, endpoint.callsPerMinute * factor);
    },
  };
}

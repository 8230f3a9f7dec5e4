import type { IncomingHttpHeaders } from 'node:http';
import { networkOf } from '../http/limits.ts';
import type { System } from '../system.ts';
import { openAllowance } from './allowance.ts';

/** Who comes in vain too often is not let in to try, for a while. */
export interface Door {
  /** False when so many sockets of this network were turned away lately that the next is not even heard. */
  isOpenTo(address: string | null): boolean;
  /** Somebody of this network was turned away: not known, or not saying hello. */
  turnedAway(address: string | null): void;
}

/** Turned away at once, and each second in the long run: a page whose token has ended tries a few times a minute. */
const turnedAwayAtOnce = { burst: 30, perSecond: 0.5 };
const networksMax = 20_000;

/** Nobody was turned away yet. */
export function openDoor({ now, config }: System): Door {
  const factor = config.limitsFactor;
  const { burst, perSecond } = turnedAwayAtOnce;
  const networks = new Map<string, { take: () => boolean; closedUntil: number }>();
  return {
    isOpenTo: (address) => (networks.get(networkOf(address))?.closedUntil ?? 0) <= now().getTime(),
    turnedAway: (address) => {
      const key = networkOf(address);
      const known = networks.get(key) ?? {
        take: openAllowance(now, perSecond * factor, burst * factor),
        closedUntil: 0,
      };
      if (!known.take()) known.closedUntil = now().getTime() + 10_000;
      networks.delete(key);
      networks.set(key, known);
      const oldest = networks.size > networksMax ? networks.keys().next().value : undefined;
      if (oldest !== undefined) networks.delete(oldest);
    },
  };
}

interface Coming {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** Where a socket comes from; behind a proxy that we were told to believe, where that says it comes from. */
export function addressOf({ config }: System, request: Coming): string | null {
  const forwarded = config.trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const first = typeof forwarded === 'string' ? forwarded.split(',')[0]?.trim() : undefined;
  return first || (request.socket.remoteAddress ?? null);
}

import type { LineState } from './live/line.ts';

/** What the visitor is told about the connection; of `fine` nothing is said. */
export type Connection = 'fine' | 'connecting' | 'restarting' | 'offline';

/** What is known about it. */
export interface Signs {
  readonly line: LineState;
  /** Whether the last request was answered. */
  readonly isReachable: boolean;
  /** What the browser says, which knows about cables but not about servers. */
  readonly isOnline: boolean;
}

/** Puts the signs together. A line that is live proves more than an older request that failed. */
export function connectionOf({ line, isReachable, isOnline }: Signs): Connection {
  if (!isOnline) return 'offline';
  if (line === 'live') return 'fine';
  if (line === 'restarting') return 'restarting';
  if (!isReachable) return 'offline';
  return line === 'connecting' ? 'connecting' : 'fine';
}

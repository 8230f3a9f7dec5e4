import { type Dress, readDress } from '../bridge/bridge.ts';

/** What the launcher remembers on the shop's own pages: enough to look right and to know whether to listen. */
export interface Memory extends Dress {
  /** Whether the visitor has a conversation, so that answers must be heard on every page. */
  readonly isTalking: boolean;
  /** The visitor signed out, and the frame has not confirmed yet that it forgot them. */
  readonly isForgetting: boolean;
}

function nameOf(siteKey: string): string {
  return `zhiyin:${siteKey}:page`;
}

/** Reads it; a shop whose pages may store nothing has none. */
export function recall(siteKey: string): Memory {
  const kept = Object(read(siteKey));
  return {
    ...readDress(kept),
    isTalking: kept.isTalking === true,
    isForgetting: kept.isForgetting === true,
  };
}

/** Remembers one more thing, where that is possible. */
export function remember(siteKey: string, change: Partial<Memory>): void {
  try {
    localStorage.setItem(nameOf(siteKey), JSON.stringify({ ...recall(siteKey), ...change }));
  } catch {
    // Without storage the frame is loaded when the visitor opens it, and not before.
  }
}

function read(siteKey: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(nameOf(siteKey)) ?? 'null');
  } catch {
    return null;
  }
}

import { isColour } from '../colour/readable.ts';

/** What the launcher remembers on the shop's own pages: enough to look right and to know whether to listen. */
export interface Memory {
  readonly colour: string | null;
  /** Whether the visitor has a conversation, so that answers must be heard on every page. */
  readonly isTalking: boolean;
}

const nothing: Memory = { colour: null, isTalking: false };

function nameOf(siteKey: string): string {
  return `zhiyin:${siteKey}:page`;
}

/** Reads it; a shop whose pages may store nothing has none. */
export function recall(siteKey: string): Memory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(siteKey)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return nothing;
    const colour = 'colour' in kept && isColour(kept.colour) ? kept.colour : null;
    return { colour, isTalking: 'isTalking' in kept && kept.isTalking === true };
  } catch {
    return nothing;
  }
}

/** Remembers one more thing, where that is possible. */
export function remember(siteKey: string, change: Partial<Memory>): void {
  try {
    localStorage.setItem(nameOf(siteKey), JSON.stringify({ ...recall(siteKey), ...change }));
  } catch {
    // Without storage the frame is loaded when the visitor opens it, and not before.
  }
}

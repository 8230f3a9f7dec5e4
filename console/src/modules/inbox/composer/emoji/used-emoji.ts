import { z } from 'zod';
import type { Emoji } from './emoji-data.ts';
import { findEmoji } from './find-emoji.ts';

const name = 'zhiyin.emoji';
const keptMax = 16;

/** Those that were picked last in this browser, the latest first. */
export function usedEmoji(): Emoji[] {
  const all = new Map(findEmoji('').map((one) => [one.sign, one]));
  return signs().flatMap((sign) => all.get(sign) ?? []);
}

export function rememberEmoji(sign: string): void {
  const next = [sign, ...signs().filter((one) => one !== sign)].slice(0, keptMax);
  attempt(() => localStorage.setItem(name, JSON.stringify(next)));
}

function signs(): string[] {
  const stored = attempt(() => JSON.parse(localStorage.getItem(name) ?? '[]'));
  return z.array(z.string()).safeParse(stored).data ?? [];
}

// Private windows and strict policies make the mere access throw.
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}

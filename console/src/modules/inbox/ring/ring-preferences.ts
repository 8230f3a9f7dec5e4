import { useSyncExternalStore } from 'react';
import { z } from 'zod';

/** How this browser calls its reader when a customer writes. */
const Preferences = z.object({
  isSounding: z.boolean(),
  /** 0 to 100. */
  volume: z.number().min(0).max(100),
  /** Slips of the operating system, which the browser must have allowed. */
  isOnDesktop: z.boolean(),
});
export type RingPreferences = z.infer<typeof Preferences>;

const name = 'zhiyin.ring';
const initial: RingPreferences = { isSounding: true, volume: 50, isOnDesktop: false };

let current = kept();
const watchers = new Set<() => void>();

export function ringPreferences(): RingPreferences {
  return current;
}

/** Keeps a choice; a browser that stores nothing forgets it when the page closes. */
export function setRingPreferences(change: Partial<RingPreferences>): void {
  current = { ...current, ...change };
  attempt(() => localStorage.setItem(name, JSON.stringify(current)));
  for (const watch of watchers) watch();
}

export function useRingPreferences(): RingPreferences {
  return useSyncExternalStore(watch, ringPreferences);
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => {
    watchers.delete(onChange);
  };
}

function kept(): RingPreferences {
  const stored = attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null'));
  return Preferences.safeParse(stored).data ?? initial;
}

// Private windows and strict policies make the mere access throw.
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}

import { z } from 'zod';
import { withSeen } from './unread.ts';

const Kept = z.array(z.tuple([z.string(), z.number()]));

/** How far each conversation was read on this machine by one member; kept by the browser where it keeps anything. */
export class SeenStore {
  readonly #name: string;
  #seen: ReadonlyMap<string, number>;
  readonly #watchers = new Set<() => void>();

  constructor(name: string) {
    this.#name = name;
    this.#seen = new Map(Kept.safeParse(attempt(() => JSON.parse(localStorage.getItem(name) ?? '[]'))).data);
  }

  seen = (): ReadonlyMap<string, number> => this.#seen;

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  mark(conversationId: string, count: number): void {
    const next = withSeen(this.#seen, conversationId, count);
    if (next === this.#seen) return;
    this.#seen = next;
    attempt(() => localStorage.setItem(this.#name, JSON.stringify([...next])));
    for (const watch of this.#watchers) watch();
  }
}

// Private windows and strict policies make the mere access throw.
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}

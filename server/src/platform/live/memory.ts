/** What one socket has looked up lately, so that what it says every few seconds does not ask the database each time. */
export interface Memory {
  /** What was loaded under a key in the last seconds, or else is loaded now. A load that fails is not kept. */
  recall<T>(key: string, load: () => Promise<T>): Promise<T>;
  forget(): void;
}

const keptMs = 10_000;
const keysMax = 20;

/** Nothing yet. */
export function openMemory(now: () => Date): Memory {
  const kept = new Map<string, { at: number; loaded: Promise<unknown> }>();
  return {
    recall: <T>(key: string, load: () => Promise<T>): Promise<T> => {
      const at = now().getTime();
      const known = kept.get(key);
      // What stands under a key was put there by the same caller's `load`.
      if (known && at - known.at < keptMs) return known.loaded as Promise<T>;
      const loaded = load();
      kept.delete(key);
      kept.set(key, { at, loaded });
      loaded.catch(() => kept.delete(key));
      const oldest = kept.size > keysMax ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return loaded;
    },
    forget: () => kept.clear(),
  };
}

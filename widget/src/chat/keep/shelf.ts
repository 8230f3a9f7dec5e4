/** What the browser keeps for one shop's chat: texts by name. Where it keeps nothing, this page remembers. */
export interface Shelf {
  get(name: string): string | null;
  /** Answers whether it will survive a reload. */
  set(name: string, value: string): boolean;
  remove(name: string): void;
  /** The names that begin so, sorted. */
  names(prefix: string): string[];
  /** Calls back when another page of this shop changes something; the answer ends it. */
  watch(onChange: (name: string) => void): () => void;
}

/** As much of the browser's storage as a shelf needs. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Opens the shelf of one shop. Storage may be forbidden (asking for it throws), full, or partitioned by the page
 * around the frame; then texts are held in memory and are gone with the page.
 */
export function openShelf(siteKey: string, store: () => Store): Shelf {
  const prefix = `zhiyin:${siteKey}:`;
  const memory = new Map<string, string>();
  const stored = <T>(act: (store: Store) => T, without: T): T => {
    try {
      return act(store());
    } catch {
      return without;
    }
  };

  return {
    get: (name) => memory.get(name) ?? stored((open) => open.getItem(prefix + name), null),
    set: (name, value) => {
      const isStored = stored((open) => {
        open.setItem(prefix + name, value);
        return true;
      }, false);
      if (isStored) memory.delete(name);
      if (!isStored) memory.set(name, value);
      return isStored;
    },
    remove: (name) => {
      memory.delete(name);
      stored((open) => open.removeItem(prefix + name), undefined);
    },
    names: (start) => {
      const kept = stored((open) => namesIn(open, prefix), []);
      const all = new Set([...kept, ...memory.keys()]);
      return [...all].filter((name) => name.startsWith(start)).sort();
    },
    watch: (onChange) => {
      const heard = ({ key }: StorageEvent): void => {
        if (key?.startsWith(prefix)) onChange(key.slice(prefix.length));
      };
      addEventListener('storage', heard);
      return () => removeEventListener('storage', heard);
    },
  };
}

function namesIn(store: Store, prefix: string): string[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

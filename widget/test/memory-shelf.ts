import type { Shelf } from '../src/chat/keep/shelf.ts';

/** A shelf on a map that outlives it, as a browser's storage outlives a page. */
export function memoryShelf(kept: Map<string, string> = new Map()): Shelf {
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => {
      kept.set(name, value);
      return true;
    },
    remove: (name) => void kept.delete(name),
    names: (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)).sort(),
    watch: () => () => {},
  };
}

import type { Shelf } from '../../../widget/src/chat/keep/shelf.ts';

/** A part of a shelf, as a shelf of its own: each conversation keeps its outbox and draft apart from the others. */
export function subShelf(shelf: Shelf, part: string): Shelf {
  const prefix = `${part}:`;
  return {
    get: (name) => shelf.get(prefix + name),
    set: (name, value) => shelf.set(prefix + name, value),
    remove: (name) => shelf.remove(prefix + name),
    names: (start) => shelf.names(prefix + start).map((name) => name.slice(prefix.length)),
    watch: (onChange) =>
      shelf.watch((name) => {
        if (name.startsWith(prefix)) onChange(name.slice(prefix.length));
      }),
  };
}

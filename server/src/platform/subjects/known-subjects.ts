import { perSystem } from '../per-system.ts';
import type { Subject } from './subject.ts';

/** Every kind of thing that filters speak of in this product, by its kind. */
export interface Subjects {
  readonly all: readonly Subject[];
  find(kind: string): Subject | undefined;
}

/** Gathers what the modules give. @throws Error when two share a kind. */
export function subjectsOf(all: readonly Subject[]): Subjects {
  const byKind = new Map(all.map((one) => [one.kind, one]));
  if (byKind.size !== all.length) throw new Error('two subjects share a kind');
  return { all, find: (kind) => byKind.get(kind) };
}

/** The subjects of a running system; the app gathers them from its modules when it is built. */
export const knownSubjects = perSystem<Subjects>(() => subjectsOf([]));

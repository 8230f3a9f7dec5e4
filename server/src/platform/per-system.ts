import type { System } from './system.ts';

/**
 * One thing for each running system, made when it is first asked for: a client, a store, a small cache. Tests put
 * their own in its place with `use`.
 */
export interface PerSystem<Thing> {
  of(system: System): Thing;
  use(system: System, thing: Thing): void;
}

/** Declares such a thing. It lives as long as its system. */
export function perSystem<Thing>(make: (system: System) => Thing): PerSystem<Thing> {
  const things = new WeakMap<System, Thing>();
  return {
    of: (system) => {
      const made = things.get(system) ?? make(system);
      things.set(system, made);
      return made;
    },
    use: (system, thing) => void things.set(system, thing),
  };
}

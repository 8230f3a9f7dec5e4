import { resolve } from 'node:dns/promises';
import { perSystem } from '../per-system.ts';

/** Asks for the records of a name, as `node:dns` does. @throws when there are none, or nobody answers. */
export type AskDns = (name: string, type: string) => Promise<string[] | string[][]>;

/** The DNS that a system asks; tests put their own in its place. */
export const dns = perSystem<AskDns>(() => ask);

/** Mail checks read the records of each type in the shape that Node gives them; only their common type is narrower. */
function ask(name: string, type: string): Promise<string[] | string[][]> {
  return resolve(name, type) as Promise<string[] | string[][]>;
}

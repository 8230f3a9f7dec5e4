import type { Text } from '@zhiyin/domain/kit';
import type { Tx } from './context.ts';
import { perSystem } from './per-system.ts';

/** A kind of things of a module that belong to a person's records, counted for whoever joins two persons. */
export interface Belonging {
  readonly key: string;
  readonly words: Text;
  /** How many these records have, whoever asks: a number alone. */
  readonly count: (tx: Tx, recordIds: readonly string[]) => Promise<number>;
}

/** Every such kind; gathered when the app is built. */
export const knownBelongings = perSystem<readonly Belonging[]>(() => []);

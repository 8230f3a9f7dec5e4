import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';

/** A thing in which the shop keeps how it works. */
export interface StandardThing {
  /** What it is known by among its kind. */
  readonly ref: string;
  /** What it is called, in the reader’s language. */
  readonly title: string;
  /** Its version as it is in force; null where versions are not counted, or none is in force yet. */
  readonly version: number | null;
  /** The console’s page of it; null where that is not for the reader. */
  readonly path: string | null;
}

/** A kind of such things: rules, flows, canned replies. Modules register theirs. */
export interface StandardSource {
  readonly kind: string;
  /** Those that the caller may see; none for whom the kind is not. Bounded. */
  readonly list: (tx: Tx) => Promise<readonly StandardThing[]>;
}

export const standardSources = perSystem<readonly StandardSource[]>(() => []);

/** The things of a kind that the caller may see; none of a kind that nobody keeps here. */
export async function standardsOf(tx: Tx, kind: string): Promise<readonly StandardThing[]> {
  const source = standardSources.of(tx.system).find((one) => one.kind === kind);
  return source ? source.list(tx) : [];
}

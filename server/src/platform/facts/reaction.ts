import type { FactKind, PayloadOf } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { type DueKind, dueKind } from '../due/due-kind.ts';
import { type FactRow, findFact, findFacts } from './read-facts.ts';

/** What happens when a fact of one kind arrives: once, in a transaction of its own, by a name that never changes. */
export interface Reaction {
  readonly factKind: string;
  readonly work: DueKind;
  /**
   * The table in whose rows a workspace says that it wants this; in any other nothing is queued. The sweeping role reads
   * it, and whoever writes a workspace's first row calls `beforeNextFacts`.
   */
  readonly onlyIn?: string;
}

/** The fact that a reaction runs on. */
export interface Told {
  readonly factId: string;
  readonly position: number;
  readonly occurredAt: Date;
}

/**
 * Declares a reaction. The name is the key that makes it run once for each fact, so renaming it is a migration.
 * A failing reaction is tried again with back-off and stops no other; after the last try an admin sees it.
 */
export function on<Kind extends FactKind>(
  kind: Kind,
  name: string,
  run: (tx: Tx, payload: PayloadOf<Kind>, fact: Told) => Promise<void>,
): Reaction {
  const work = dueKind(`reaction:${name}`, {
    run: async (tx, { refId }) => {
      const found = await findFact(tx, refId);
      const payload = kind.payload.parse(found.payload) as PayloadOf<Kind>;
      await run({ ...tx, cause: `fact:${refId}` }, payload, found);
      return undefined;
    },
  });
  return { factKind: kind.kind, work };
}

/**
 * As `on`, for what is best done once for many: facts of one workspace that wait at the same time come together, in
 * their order, in one transaction. Alone again when that fails.
 */
export function onMany<Kind extends FactKind>(
  kind: Kind,
  name: string,
  run: (tx: Tx, told: readonly PayloadOf<Kind>[]) => Promise<void>,
): Reaction {
  const runOn = async (tx: Tx, facts: readonly FactRow[]): Promise<void> => {
    const payloads = facts.map(({ payload }) => kind.payload.parse(payload) as PayloadOf<Kind>);
    await run({ ...tx, cause: `fact:${facts.at(-1)?.factId}` }, payloads);
  };
  const work = dueKind(`reaction:${name}`, {
    run: async (tx, { refId }) => {
      await runOn(tx, [await findFact(tx, refId)]);
      return undefined;
    },
    runAll: async (tx, works) =>
      runOn(
        tx,
        await findFacts(
          tx,
          works.map(({ refId }) => refId),
        ),
      ),
  });
  return { factKind: kind.kind, work };
}

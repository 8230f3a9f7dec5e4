import { customerErased, erasingFailed } from '@zhiyin/domain/customers';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Person, PersonalPlace } from '#platform/personal/personal.ts';
import { personBy, placesOf } from '../person.ts';
import { findErasure, keepErasure } from '../rows.ts';

const rowsAtOnce = 100;
/** Most transactions of one run; the next goes on where it ended, as what is erased is found no more. */
const turnsMax = 200;

/** Erases a person, some rows a transaction: a crash loses nothing of it, and nobody waits for a lock for long. */
export const erasePerson = dueKind('customers:erase-person', {
  reach: async (ctx, { refId }) => {
    const [person, places, row] = await look(ctx, async (tx) => [
      await personBy(tx, refId),
      placesOf(tx),
      await findErasure(tx, refId),
    ]);
    if (!row || row.doneAt !== null) return undefined;
    let turns = 0;
    for (const place of places) {
      for (let isMore = true; isMore; turns++) {
        if (turns === turnsMax) return { at: ctx.system.now() };
        isMore = await eraseSome(ctx, refId, place, person);
      }
    }
    await transact(ctx, async (tx) => {
      await keepErasure(tx, refId, { askedAt: row.askedAt, doneAt: tx.system.now() });
      await announce(tx, customerErased, { customerId: refId });
    });
    return undefined;
  },
  givenUp: (ctx, { refId }) =>
    transact(ctx, async (tx) => {
      const row = await findErasure(tx, refId);
      if (!row || row.doneAt !== null) return;
      await keepErasure(tx, refId, { askedAt: row.askedAt, failedAt: tx.system.now() });
      await announce(tx, erasingFailed, { customerId: refId });
    }),
  atOnce: 1,
  timeoutSeconds: 300,
});

/** Whether there may be more. */
function eraseSome(ctx: Context, customerId: string, place: PersonalPlace, person: Person): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const count = await place.erase(tx, person, rowsAtOnce);
    const row = await findErasure(tx, customerId);
    if (row && count > 0)
      await keepErasure(tx, customerId, { askedAt: row.askedAt, rowCount: row.rowCount + count });
    return count === rowsAtOnce;
  });
}

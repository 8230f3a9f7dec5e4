import { customerErased, erasingFailed } from '@zhiyin/domain/customers';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Person, PersonalPlace } from '#platform/personal/personal.ts';
import { personBy, placesOf } from '../person.ts';
import { changeErasure, findErasure } from '../rows.ts';

const rowsAtOnce = 100;
/** Most transactions of one run; the next goes on where it ended, as what is erased is found no more. */
const turnsMax = 200;

/**
 * Erases a person, some rows a transaction: a crash loses nothing of it, and nobody waits for a lock for long. It is done
 * once all places were gone through and held nothing: what comes in meanwhile is erased too.
 */
export const erasePerson = dueKind('customers:erase-person', {
  reach: async (ctx, { refId }) => {
    const row = await look(ctx, (tx) => findErasure(tx, refId));
    if (!row || row.doneAt !== null) return undefined;
    const person = await look(ctx, (tx) => personBy(tx, row.recordIds));
    const places = await look(ctx, async (tx) => placesOf(tx));
    let turns = 0;
    for (let isMore = true; isMore; ) {
      isMore = false;
      for (const place of places) {
        for (let count = rowsAtOnce; count === rowsAtOnce; turns++) {
          if (turns === turnsMax) return { at: ctx.system.now() };
          count = await eraseSome(ctx, refId, place, person);
          isMore ||= count > 0;
        }
      }
    }
    await transact(ctx, async (tx) => {
      await changeErasure(tx, refId, { doneAt: tx.system.now() });
      await announce(tx, customerErased, { customerId: refId });
    });
    return undefined;
  },
  givenUp: (ctx, { refId }) =>
    transact(ctx, async (tx) => {
      const row = await findErasure(tx, refId);
      if (!row || row.doneAt !== null) return;
      await changeErasure(tx, refId, { failedAt: tx.system.now() });
      await announce(tx, erasingFailed, { customerId: refId });
    }),
  atOnce: 1,
  timeoutSeconds: 300,
});

/** Answers how many rows of the place were erased. */
function eraseSome(ctx: Context, customerId: string, place: PersonalPlace, person: Person): Promise<number> {
  return transact(ctx, async (tx) => {
    const count = await place.erase(tx, person, rowsAtOnce);
    const row = await findErasure(tx, customerId);
    if (row && count > 0) await changeErasure(tx, customerId, { rowCount: row.rowCount + count });
    return count;
  });
}

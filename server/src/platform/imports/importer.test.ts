import { Readable } from 'node:stream';
import { importWords } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { happened, moduleOf } from '../../../test/happening.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { uploadFile } from '../../modules/platform/files/upload-file.ts';
import { look, transact } from '../database/transact.ts';
import { announce } from '../facts/announce.ts';
import { beginImport } from './begin-import.ts';
import { fileImporter } from './importer.ts';
import { rememberedPlan } from './plans.ts';
import { changeImport, findImport, pageOfImports } from './rows.ts';
import { stopImport } from './stop-import.ts';

const Plan = z.strictObject({ word: z.string() });
const wrote: number[] = [];
/** What else happens while the n-th row is read, and while it is written; once. */
const reading = new Map<number, () => Promise<void>>();
const writing = new Map<number, () => Promise<void>>();
const take = async (from: Map<number, () => Promise<void>>, row = 0): Promise<void> => {
  const happens = from.get(row);
  from.delete(row);
  await happens?.();
};
const fails = async (): Promise<void> => {
  throw new Error('the database is away');
};

/** A file of the numbers up to seven, of which three are written at a time. */
const numbers = fileImporter<z.infer<typeof Plan>>('test:numbers', {
  plan: Plan,
  batches: async function* (_ctx, { mark }) {
    const rows = [1, 2, 3, 4, 5, 6, 7].slice(mark);
    while (rows.length > 0) {
      const batch = rows.splice(0, 3);
      await take(reading, batch[0]);
      yield {
        size: batch.length,
        write: async () => {
          await take(writing, batch[0]);
          wrote.push(...batch);
          return { doneCount: batch.length, addedCount: batch.length };
        },
      };
    }
  },
  tell: {
    started: (tx, { importId }) => announce(tx, happened, { thingId: importId, n: 0 }),
    moved: (tx, { importId, doneCount }) => announce(tx, happened, { thingId: importId, n: doneCount }),
    ended: (tx, { importId }, state) =>
      announce(tx, happened, { thingId: importId, n: state === 'done' ? 100 : -1 }),
  },
});
const world = useWorld([moduleOf([happened], { due: [numbers.work] })]);

async function begun(shop: Shop, plan = { word: 'a' }) {
  wrote.length = 0;
  const ctx = shop.asOwner();
  const { fileId } = await uploadFile(ctx, 'a.csv', Readable.from([Buffer.from('a,b\n1,2\n')]));
  const row = await transact(ctx, (tx) =>
    beginImport(tx, numbers, { fileId, plan, shape: ['a'], rowCount: 7 }),
  );
  return { ctx, importId: row.importId, now: () => look(ctx, (tx) => findImport(tx, numbers, row.importId)) };
}

it('takes a file in batch by batch, and knows how the next one like it is read', async () => {
  const { ctx, now } = await begun(await world().aShop(), { word: 'b' });
  await world().settle();
  expect(wrote).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await now()).toMatchObject({ state: 'done', doneCount: 7, mark: 7, addedCount: 7, rowCount: 7 });
  expect(await look(ctx, (tx) => rememberedPlan(tx, numbers, ['a']))).toEqual({ word: 'b' });
  expect(await look(ctx, (tx) => rememberedPlan(tx, numbers, ['b']))).toBeNull();
  const other = { work: { kind: 'test:others' } };
  expect((await look(ctx, (tx) => pageOfImports(tx, numbers, { limit: 5 }))).items).toHaveLength(1);
  expect((await look(ctx, (tx) => pageOfImports(tx, other, { limit: 5 }))).items).toEqual([]);
});

it('goes on behind what is stored when a batch fails, and writes nothing twice', async () => {
  writing.set(4, fails);
  const { now } = await begun(await world().aShop());
  await world().settle();
  expect(await now()).toMatchObject({ state: 'running', doneCount: 3, mark: 3 });
  world().pass(2);
  await world().settle();
  expect(wrote).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await now()).toMatchObject({ state: 'done', doneCount: 7, addedCount: 7 });
});

it('says that it failed when it failed to the end', async () => {
  writing.set(1, fails);
  const { now } = await begun(await world().aShop());
  for (let tries = 0; tries < 5; tries++) {
    writing.set(1, fails);
    await world().settle();
    world().pass(600);
  }
  expect(await now()).toMatchObject({ state: 'failed', doneCount: 0 });
});

it('says that it failed when nobody lived to say so', async () => {
  const shop = await world().aShop();
  writing.set(1, fails);
  const { now } = await begun(shop);
  await world().settle();
  // What a process leaves behind that died over it at every other try.
  await world().system.database.dispatcher.query(
    'update due set tries = 5 where workspace_id = $1 and kind = $2',
    [shop.workspaceId, numbers.work.kind],
  );
  world().pass(2);
  await world().settle();
  expect(wrote).toEqual([]);
  expect(await now()).toMatchObject({ state: 'failed', endedAt: expect.any(Date), doneCount: 0 });
});

it('leaves the file to whoever is past it by then', async () => {
  const shop = await world().aShop();
  const { importId, now } = await begun(shop);
  reading.set(4, () =>
    transact(shop.asSystem(), (tx) => changeImport(tx, importId, { mark: 6, doneCount: 6 })),
  );
  await world().settle();
  expect(wrote).toEqual([1, 2, 3]);
  expect(await now()).toMatchObject({ state: 'running', mark: 6, doneCount: 6 });
});

it('stops after the batch it is at, once, and for this kind of files alone', async () => {
  const { ctx, importId, now } = await begun(await world().aShop());
  const stopped = await transact(ctx, (tx) => stopImport(tx, numbers, importId));
  expect(stopped).toMatchObject({ state: 'cancelled' });
  await world().settle();
  expect(wrote).toEqual([]);
  expect(await now()).toMatchObject({ state: 'cancelled', doneCount: 0 });
  await expect(transact(ctx, (tx) => stopImport(tx, numbers, importId))).rejects.toMatchObject({
    reason: importWords.endedAlready,
  });
  const other = { work: { kind: 'test:others' } };
  await expect(look(ctx, (tx) => findImport(tx, other, importId))).rejects.toMatchObject({ kind: 'missing' });
});

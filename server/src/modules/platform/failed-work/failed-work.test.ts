import { manageWork } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import type { Module } from '#platform/module.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { dropWork } from './drop-work.ts';
import { listFailedWork, summariseWork } from './list-failed-work.ts';
import { retryWork } from './retry-work.ts';

let isBroken = true;
let done: string[] = [];
const brittle = dueKind('test:brittle', {
  run: async (_tx, { refId }) => {
    if (isBroken) throw new Error('the bulb is broken');
    done.push(refId);
    return undefined;
  },
  triesMax: 2,
  backOffSeconds: () => 1,
});
const later = dueKind('test:later', { run: async () => undefined });
const workshop: Module = {
  name: 'workshop',
  permissions: [],
  facts: [],
  routes: () => undefined,
  due: [brittle, later],
};

const shop = useBareShop({ modules: [workshop] });
const admin = () => shop().member(manageWork);

/** Work that was tried twice and lies still. */
async function failed(): Promise<{ refId: string; dueId: string }> {
  isBroken = true;
  const refId = shop().system.newId();
  await transact(shop().as('system', null), (tx) => schedule(tx, brittle, refId, tx.system.now()));
  await shop().settle();
  shop().pass(2);
  await shop().settle();
  const { items } = await listFailedWork(admin(), { limit: 50 });
  const found = items.find((work) => work.refId === refId);
  return { refId, dueId: found?.dueId ?? 'not failed' };
}

it('shows work after its last try, with what went wrong', async () => {
  const { refId } = await failed();
  const { items } = await listFailedWork(admin(), { limit: 50 });
  expect(items[0]).toMatchObject({ refId, kind: 'test:brittle', tries: 2, failure: 'the bulb is broken' });
});

it('runs it again when it is repaired', async () => {
  const { refId, dueId } = await failed();
  isBroken = false;
  done = [];
  await retryWork(admin(), dueId);
  await shop().settle();
  expect(done).toEqual([refId]);
  await expect(retryWork(admin(), dueId)).rejects.toMatchObject({ kind: 'missing' });
  expect((await shop().facts()).at(-1)).toEqual({
    kind: 'platform.work-retried',
    payload: { dueId, refId, kind: 'test:brittle' },
  });
});

it('drops it for good, and remembers what it was', async () => {
  const { refId, dueId } = await failed();
  await dropWork(admin(), dueId);
  isBroken = false;
  done = [];
  shop().pass(3600);
  await shop().settle();
  expect(done).toEqual([]);
  expect((await shop().facts()).at(-1)).toMatchObject({
    kind: 'platform.work-dropped',
    payload: { refId },
  });
});

it('sums work up by kind, and leaves what only waits alone', async () => {
  await failed();
  const at = new Date(shop().system.now().getTime() + 3600_000);
  await transact(shop().as('system', null), (tx) => schedule(tx, later, tx.system.newId(), at));
  const { items } = await summariseWork(admin());
  expect(items).toContainEqual({
    kind: 'test:later',
    waiting: 1,
    late: 0,
    failed: 0,
    nextAt: at.toISOString(),
  });
  expect(items.find(({ kind }) => kind === 'test:brittle')).toMatchObject({ waiting: 0, nextAt: null });
});

it('pages through what failed, each once', async () => {
  for (let index = 0; index < 3; index++) await failed();
  const all = await listFailedWork(admin(), { limit: 200 });
  const first = await listFailedWork(admin(), { limit: 2 });
  const second = await listFailedWork(admin(), { limit: 200, after: first.next ?? '' });
  expect([...first.items, ...second.items]).toEqual(all.items);
});

it('is closed to whoever may not look after work, and to other shops', async () => {
  const { dueId } = await failed();
  const stranger = shop().member();
  await expect(summariseWork(stranger)).rejects.toThrow(Refusal);
  await expect(listFailedWork(stranger, { limit: 1 })).rejects.toThrow(Refusal);
  await expect(retryWork(stranger, dueId)).rejects.toThrow(Refusal);
  await expect(dropWork(stranger, dueId)).rejects.toThrow(Refusal);
  const neighbour = shop().elsewhere(manageWork);
  expect((await listFailedWork(neighbour, { limit: 50 })).items).toEqual([]);
  await expect(retryWork(neighbour, dueId)).rejects.toMatchObject({ kind: 'missing' });
  await expect(dropWork(neighbour, dueId)).rejects.toMatchObject({ kind: 'missing' });
});

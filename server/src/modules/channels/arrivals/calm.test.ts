import { expect, it } from 'vitest';
import { useWorld } from '../../../../test/world.ts';
import { countedIn, whenCalm } from './calm.ts';

const world = useWorld();

it('lets work wait while many calls are being answered, and go on when they are', async () => {
  const { system } = world();
  expect(await whenCalm(system)).toBe(true);
  const { promise, resolve } = Promise.withResolvers<void>();
  const calls = Array.from({ length: 30 }, () => countedIn(system, () => promise));
  let isCalm = false;
  const waiting = whenCalm(system).then((calm) => {
    isCalm = calm;
  });
  await Promise.resolve();
  expect(isCalm).toBe(false);
  resolve();
  await Promise.all(calls);
  await waiting;
  expect(isCalm).toBe(true);
});

it('counts a call that failed no longer', async () => {
  const { system } = world();
  const calls = Array.from({ length: 30 }, () => countedIn(system, () => Promise.reject(new Error('no'))));
  await Promise.allSettled(calls);
  expect(await whenCalm(system)).toBe(true);
});

import { expect, it } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { Pump, TryLater } from './pump.ts';

it('does the work once for many asks while it runs, and once more after', async () => {
  const clock = new FakeClock();
  let runs = 0;
  const pump = new Pump(async () => {
    runs += 1;
    await Promise.resolve();
  }, clock);
  pump.poke();
  pump.poke();
  pump.poke();
  await settle();
  expect(runs).toBe(2);
  expect(clock.pauses()).toEqual([]);
});

it('repeats what failed with growing pauses until it succeeds', async () => {
  const clock = new FakeClock();
  const at: number[] = [];
  const failures: number[] = [];
  const pump = new Pump(
    async () => {
      at.push(clock.now);
      if (at.length < 4) throw new Error('no network');
    },
    clock,
    (count) => failures.push(count),
  );
  pump.poke();
  await clock.pass(60_000);
  expect(at).toEqual([0, 250, 750, 1750]);
  expect(failures).toEqual([1, 2, 3, 0]);
});

it('waits as long as the server asks', async () => {
  const clock = new FakeClock();
  const at: number[] = [];
  const pump = new Pump(async () => {
    at.push(clock.now);
    if (at.length === 1) throw new TryLater(7000);
  }, clock);
  pump.poke();
  await clock.pass(60_000);
  expect(at).toEqual([0, 7000]);
});

it('ends a pause when woken, and is not hurried by more work', async () => {
  const clock = new FakeClock();
  let runs = 0;
  const pump = new Pump(async () => {
    runs += 1;
    if (runs === 1) throw new Error('no network');
  }, clock);
  pump.poke();
  await settle();
  pump.poke();
  await settle();
  expect(runs).toBe(1);
  pump.wake();
  await settle();
  expect([runs, clock.pauses()]).toEqual([2, []]);
});

it('repeats at once what fails after it was woken, and only once', async () => {
  const clock = new FakeClock();
  let runs = 0;
  const pump = new Pump(async () => {
    runs += 1;
    if (runs === 1) pump.wake();
    throw new Error('no network');
  }, clock);
  pump.poke();
  await settle();
  expect([runs, clock.pauses().length]).toEqual([2, 1]);
});

it('does nothing when woken without work, and nothing after it was stopped', async () => {
  const clock = new FakeClock();
  let runs = 0;
  const pump = new Pump(async () => {
    runs += 1;
    throw new Error('no network');
  }, clock);
  pump.wake();
  await settle();
  expect(runs).toBe(0);
  pump.poke();
  await settle();
  pump.stop();
  await clock.pass(60_000);
  expect(runs).toBe(1);
});

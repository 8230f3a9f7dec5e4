import { expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/fake-clock.ts';
import { Refused } from '../call/refused.ts';
import type { QueuePlace } from '../contract.ts';
import { TryLater } from '../pump.ts';
import { QueueWatch } from './queue-watch.ts';

function aQueue(answers: (QueuePlace | Error)[]) {
  const clock = new FakeClock();
  let asked = 0;
  const queue = new QueueWatch(async () => {
    asked += 1;
    const answer = answers.shift() ?? new TryLater();
    if (answer instanceof Error) throw answer;
    return answer;
  }, clock);
  return { queue, clock, asked: () => asked };
}
const at = (place: number | null): QueuePlace => ({ place, isSomebodyThere: true });

it('asks while the visitor waits, and forgets when they no longer do', async () => {
  const { queue, clock, asked } = aQueue([at(3), at(2)]);
  queue.watch(true);
  queue.watch(true);
  await settle();
  expect([queue.place.value?.place, asked()]).toEqual([3, 1]);
  await clock.pass(12_000);
  expect(queue.place.value?.place).toBe(2);
  queue.watch(false);
  await clock.pass(60_000);
  expect([queue.place.value, asked()]).toEqual([null, 2]);
});

it('keeps the last place while nobody answers, and none when there is no queue', async () => {
  const { queue, clock } = aQueue([at(1), new TryLater(), new Refused('x', 'no')]);
  queue.watch(true);
  await clock.pass(10_000);
  expect(queue.place.value?.place).toBe(1);
  await clock.pass(12_000);
  expect(queue.place.value).toBeNull();
});

it('takes no answer that comes after the waiting was over', async () => {
  const { queue } = aQueue([at(3)]);
  queue.watch(true);
  queue.watch(false);
  await settle();
  expect(queue.place.value).toBeNull();
});

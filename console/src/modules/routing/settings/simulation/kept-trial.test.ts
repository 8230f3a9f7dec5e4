import { settingsAtFirst } from '@zhiyin/domain/routing';
import { expect, it } from 'vitest';
import { newQueue } from '../queues/new-queue.ts';
import { draftFrom } from './draft.ts';
import { isStale, keepTrial, keptTrial } from './kept-trial.ts';

const queue = { queueId: 'q1', revision: 3, definition: { ...newQueue, name: 'VIP' } };
const draft = draftFrom(settingsAtFirst, [queue]);

it.each([
  { why: 'its queues are as they were', now: [queue], expected: false },
  {
    why: 'one was added, which it does not know',
    now: [queue, { ...queue, queueId: 'q2' }],
    expected: false,
  },
  { why: 'one was changed', now: [{ ...queue, revision: 4 }], expected: true },
  { why: 'one was deleted', now: [], expected: true },
])('says whether a draft can still be applied: $why', ({ now, expected }) => {
  expect(isStale(draft, now)).toBe(expected);
});

it('knows of nothing that is kept where the browser stores nothing', () => {
  keepTrial('lin', { draft, asked: { from: '', to: '', withinSeconds: 60 }, simulationId: null });
  expect(keptTrial('lin')).toBeNull();
});

import { expect, it } from 'vitest';
import { outcomeOf, type Served } from './outcome.ts';

const served = (parts: Partial<Served>): Served => ({
  memberId: 'lin',
  waitedSeconds: 10,
  firstResponseSeconds: 30,
  handleSeconds: 3600,
  isAbandoned: false,
  ...parts,
});
const lost = served({ memberId: null, waitedSeconds: 90, firstResponseSeconds: null, isAbandoned: true });

it('counts who was answered, lost, and in time', () => {
  const all = [served({}), served({ firstResponseSeconds: 90 }), lost];
  expect(outcomeOf(all, [{ memberId: 'lin', hours: 4 }], 60)).toMatchObject({
    conversations: 3,
    answered: 2,
    abandoned: 1,
    waitMedian: 10,
    firstResponseMedian: 60,
    firstResponseP90: 84,
    withinShare: 1 / 3,
    agents: [{ memberId: 'lin', conversations: 2, deskHours: 2, hours: 4 }],
  });
});

it.each([
  { why: 'all had alike much for each hour', hours: [1, 2], conversations: [1, 2], fair: 1 },
  { why: 'one had all', hours: [1, 1], conversations: [4, 0], fair: 0.5 },
  { why: 'who was not there does not count', hours: [1, 0], conversations: [3, 0], fair: 1 },
  { why: 'nobody had anything', hours: [1, 1], conversations: [0, 0], fair: null },
])('is as fair as it is when $why', ({ hours, conversations, fair }) => {
  const members = hours.map((one, index) => ({ memberId: `m${index}`, hours: one }));
  const all = conversations.flatMap((count, index) =>
    Array.from({ length: count }, () => served({ memberId: `m${index}` })),
  );
  expect(outcomeOf(all, members, 60).jain).toBe(fair);
});

it('says nothing of a desk where nothing happened', () => {
  expect(outcomeOf([], [], 60)).toMatchObject({
    waitMedian: null,
    firstResponseP90: null,
    withinShare: null,
  });
});

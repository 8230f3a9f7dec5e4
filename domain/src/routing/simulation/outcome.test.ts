import { expect, it } from 'vitest';
import { outcomeOf, type Served } from './outcome.ts';

const served = ({ memberId = 'lin', ...parts }: Partial<Served>): Served => ({
  memberId,
  waitedSeconds: 10,
  firstResponseSeconds: 30,
  hands: memberId === null ? [] : [{ memberId, seconds: 3600 }],
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
  {
    why: 'one looked in for a moment and had much for that',
    hours: [10, 10, 10, 0.1],
    conversations: [10, 10, 10, 4],
    fair: 1,
  },
  {
    why: 'one was there for a short while and had much for that',
    hours: [10, 10, 10, 0.5],
    conversations: [10, 10, 10, 5],
    fair: 0.5,
  },
  { why: 'nobody had anything', hours: [1, 1], conversations: [0, 0], fair: null },
])('is as fair as it is when $why', ({ hours, conversations, fair }) => {
  const members = hours.map((one, index) => ({ memberId: `m${index}`, hours: one }));
  const all = conversations.flatMap((count, index) =>
    Array.from({ length: count }, () => served({ memberId: `m${index}` })),
  );
  const { jain } = outcomeOf(all, members, 60);
  expect(jain === null ? null : Math.round(jain * 10) / 10).toBe(fair);
});

it('says nothing of a desk where nothing happened', () => {
  expect(outcomeOf([], [], 60)).toMatchObject({
    waitMedian: null,
    firstResponseP90: null,
    withinShare: null,
  });
});

it('counts one that was handed on for everybody who had it, each with their own time', () => {
  const hands = [
    { memberId: 'lin', seconds: 900 },
    { memberId: 'wen', seconds: 2700 },
  ];
  const members = [
    { memberId: 'lin', hours: 1 },
    { memberId: 'wen', hours: 1 },
  ];
  expect(outcomeOf([served({ hands })], members, 60)).toMatchObject({
    conversations: 1,
    agents: [
      { memberId: 'lin', conversations: 1, deskHours: 0.25 },
      { memberId: 'wen', conversations: 1, deskHours: 0.75 },
    ],
  });
});

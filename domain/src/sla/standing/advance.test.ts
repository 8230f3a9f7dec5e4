import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, replay } from './advance.ts';
import type { SlaEvent } from './event.ts';
import { forget } from './forget.ts';
import { StoredStanding } from './stored-standing.ts';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 2, 9) + minutes * 60_000);
const opened = (m: number): SlaEvent => ({ kind: 'opened', at: at(m) });
const wrote = (m: number): SlaEvent => ({ kind: 'customer-wrote', at: at(m) });
const replied = (m: number): SlaEvent => ({ kind: 'replied', at: at(m), isHuman: true });
const robot = (m: number): SlaEvent => ({ kind: 'replied', at: at(m), isHuman: false });
const taken = (m: number): SlaEvent => ({ kind: 'assigned', at: at(m), isAssigned: true, isTransfer: false });
const closed = (m: number): SlaEvent => ({ kind: 'closed', at: at(m) });
const reopened = (m: number): SlaEvent => ({ kind: 'reopened', at: at(m) });
const snoozed = (m: number): SlaEvent => ({ kind: 'snoozed', at: at(m) });

const staysOf = (...events: SlaEvent[]) =>
  replay(events)?.stays.map(({ state, from, to }) => [
    state,
    (from.getTime() - at(0).getTime()) / 60_000,
    to && (to.getTime() - at(0).getTime()) / 60_000,
  ]);

describe('where a conversation is', () => {
  it.each([
    { why: 'nobody took it', events: [opened(0), wrote(0)], stays: [['queued', 0, null]] },
    {
      why: 'it was taken and answered at once',
      events: [opened(0), wrote(0), taken(5), replied(5)],
      stays: [
        ['queued', 0, 5],
        ['with-customer', 5, null],
      ],
    },
    {
      why: 'a robot answered, which takes nothing off anybody',
      events: [opened(0), wrote(0), robot(1), taken(3)],
      stays: [
        ['queued', 0, 3],
        ['in-hand', 3, null],
      ],
    },
    {
      why: 'the customer writes while it sleeps',
      events: [opened(0), wrote(0), taken(1), replied(2), snoozed(3), wrote(9)],
      stays: [
        ['queued', 0, 1],
        ['in-hand', 1, 2],
        ['with-customer', 2, 3],
        ['asleep', 3, 9],
        ['in-hand', 9, null],
      ],
    },
    {
      why: 'it was closed and opened again',
      events: [opened(0), wrote(0), closed(4), reopened(8)],
      stays: [
        ['queued', 0, 4],
        ['queued', 8, null],
      ],
    },
    {
      why: 'it was closed and opened again in the same moment',
      events: [opened(0), wrote(0), closed(4), reopened(4)],
      stays: [['queued', 0, null]],
    },
  ])('is told when $why', ({ events, stays }) => expect(staysOf(...events)).toEqual(stays));
});

describe('advance', () => {
  it('takes a moment before the latest as now', () => {
    const standing = replay([opened(0), wrote(0), taken(5), replied(3)]);
    expect(standing?.exchanges[0]?.humanAt).toEqual(at(5));
  });

  it.each([
    { why: 'opening and writing', same: [opened(0), wrote(0)] },
    { why: 'taking and answering', same: [taken(0), replied(0)] },
    {
      why: 'taking and answering after a robot',
      same: [taken(0), replied(0)],
      before: [wrote(-5), robot(-4)],
    },
    {
      why: 'waking and writing',
      same: [{ kind: 'woke', at: at(0) } as const, wrote(0)],
      before: [snoozed(-3)],
    },
    {
      why: 'closing and leaving it',
      same: [closed(0), { kind: 'assigned', at: at(0), isAssigned: false, isTransfer: false } as const],
      before: [taken(-3)],
    },
  ])('does not care about the order of $why in one moment', ({ same, before = [] }) => {
    const first = [opened(-9), wrote(-9), ...before];
    const [one, other] = [same, same.toReversed()].map((events) => replay([...first, ...events, wrote(7)]));
    expect(one).toEqual(other);
  });

  it('keeps a long wait short: the first nudge and the latest', () => {
    const standing = replay([opened(0), wrote(0), ...Array.from({ length: 60 }, (_, m) => wrote(m + 1))]);
    const nudges = standing?.exchanges[0]?.nudges ?? [];
    expect(nudges.length).toBe(20);
    expect([nudges[0]?.at, nudges.at(-1)?.at]).toEqual([at(1), at(60)]);
  });
});

const step = fc.record({
  minutes: fc.integer({ min: 0, max: 30 }),
  make: fc.constantFrom(
    wrote,
    replied,
    robot,
    taken,
    closed,
    reopened,
    snoozed,
    (m: number): SlaEvent => ({ kind: 'woke', at: at(m) }),
  ),
});
const history = fc.array(step, { maxLength: 40 }).map((steps) => {
  let now = 0;
  const events = steps.map(({ minutes, make }) => {
    now += minutes;
    return make(now);
  });
  return [opened(0), ...events];
});

describe('properties', () => {
  it('replayed from the beginning, a past is what was told bit by bit and stored in between', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 40 }), (events, cut) => {
        const stored = replay(events.slice(0, cut));
        const read = stored && StoredStanding.parse(JSON.parse(JSON.stringify(stored)));
        expect(replay(events.slice(cut), read)).toEqual(replay(events));
      }),
      { numRuns: 200 },
    );
  });

  it('has stays that follow each other without overlap, the last one open unless it is closed', () => {
    fc.assert(
      fc.property(history, (events) => {
        const stays = replay(events)?.stays ?? [];
        stays.forEach((stay, index) => {
          const next = stays[index + 1];
          if (stay.to) expect(stay.to > stay.from).toBe(true);
          if (next) expect(stay.to !== null && stay.to <= next.from).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('forgets only what was answered long ago', () => {
    fc.assert(
      fc.property(history, (events) => {
        const whole = replay(events);
        if (!whole) return;
        const short = forget(whole, 6);
        expect(short.exchanges.at(-1)).toEqual(whole.exchanges.at(-1));
        expect(short.exchanges[0]).toEqual(whole.exchanges[0]);
        const next = advance(short, replied(10_000)).exchanges.at(-1);
        expect(next).toEqual(advance(whole, replied(10_000)).exchanges.at(-1));
      }),
      { numRuns: 200 },
    );
  });
});

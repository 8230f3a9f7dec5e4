import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationBegun, conversationClosed, conversationReopened } from '../../inbox/index.ts';
import { platformRulesOn, type Said, turnsOf } from '../../sla/index.ts';
import { measureConversation } from './conversation.ts';
import { type Happening, happeningsOf } from './happening.ts';
import { cutAtHours, hourMs, measureHour, onlineStretches } from './hours.ts';
import { openSpellsOf } from './opens.ts';
import { idleSeconds, type Stretch, shareTime, spellsOf } from './spells.ts';
import { turnPartsOf } from './turns.ts';

const happened = (seconds: number, what: Happening['what'], more: Partial<Happening> = {}): Happening => ({
  at: seconds * 1000,
  what,
  memberId: null,
  isTransfer: false,
  isEscalation: false,
  ...more,
});
const ann = { memberId: 'ann' };
const bo = { memberId: 'bo' };

/** Any order of events a conversation can have, a few seconds apart. */
const stories = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 1500 }),
      what: fc.constantFrom<Happening['what']>(
        'customer',
        'human',
        'automatic',
        'assigned',
        'asleep',
        'awake',
        'closed',
        'reopened',
      ),
      memberId: fc.constantFrom('ann', 'bo', null),
      isTransfer: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((events) => {
    let at = 0;
    return [
      happened(0, 'opened'),
      ...events.map(({ gap, what, memberId, isTransfer }) => {
        at += gap;
        return happened(at, what, { memberId, isTransfer });
      }),
    ];
  });

describe('what a conversation came to', () => {
  it('takes back the last close when it is opened again, and leaves the first', () => {
    const story = [
      happened(0, 'opened'),
      happened(0, 'customer'),
      happened(30, 'automatic'),
      happened(60, 'assigned', ann),
      happened(60, 'human', ann),
      happened(100, 'closed'),
      happened(200, 'reopened'),
      happened(300, 'assigned', { ...bo, isTransfer: true, isEscalation: true }),
      happened(400, 'human', bo),
    ];
    expect(measureConversation(story)).toMatchObject({
      firstAutomaticAt: 30_000,
      firstResponseAt: 60_000,
      firstResponseBy: 'ann',
      firstClosedAt: 100_000,
      closedAt: null,
      reopenCount: 1,
      transferCount: 1,
      escalationCount: 1,
      memberCount: 2,
    });
    expect(measureConversation([...story, happened(500, 'closed')])?.closedAt).toBe(500_000);
  });

  it('is nothing of a story that has not begun', () => {
    expect(measureConversation([happened(5, 'customer')])).toBeNull();
  });

  it('begins where the shop wrote first, though the customer answers what was closed', () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const about = { conversationId: id, customerId: id, teamId: null, assigneeId: null };
    const [closedAt, reopenedAt] = ['2026-11-02T00:00:00.000Z', '2026-11-03T00:00:00.000Z'];
    const told = (kind: string, at: string, payload: object) => ({
      ...{ kind, payload: { ...about, ...payload }, occurredAt: new Date(at) },
      ...({ actorKind: 'member', actorId: id } as const),
    });
    const story = happeningsOf([
      told(conversationBegun.kind, '2026-11-01T00:00:00.000Z', { channel: 'mail', channelId: null }),
      told(conversationClosed.kind, closedAt, { closedAt, reasonKey: null }),
      told(conversationReopened.kind, reopenedAt, { closedAt, reopenedAt }),
    ]);
    expect(measureConversation(story)).toMatchObject({
      openedAt: Date.parse('2026-11-01T00:00:00.000Z'),
      firstClosedAt: Date.parse(closedAt),
      reopenCount: 1,
    });
  });

  it('does not take what the shop wrote before the customer for an answer', () => {
    const story = [happened(0, 'opened'), happened(1, 'human', ann), happened(9, 'customer')];
    expect(measureConversation(story)?.firstResponseAt).toBeNull();
  });
});

describe('turns', () => {
  it('are the same as a platform’s rule finds them, by every rule there is', () => {
    const rules = platformRulesOn('2026-11-22');
    const by = { customer: 'customer', human: 'human', automatic: 'automatic' } as const;
    const saidOf = (story: readonly Happening[]): Said[] =>
      story.flatMap(({ at, what, isTransfer }): Said[] => {
        if (what === 'assigned') return isTransfer ? [{ at: new Date(at), by: 'handover' }] : [];
        return what === 'customer' || what === 'human' || what === 'automatic'
          ? [{ at: new Date(at), by: by[what] }]
          : [];
      });
    fc.assert(
      fc.property(stories, (story) => {
        const parts = turnPartsOf(story);
        for (const rule of rules) {
          const isLeaving = rule.automatic === 'leaves';
          const counted = parts.filter(({ begunBy, ended, chatEnded }) => {
            if (!isLeaving) return begunBy === 'customer';
            if (rule.isPerAccount) return ended?.by !== 'automatic';
            return begunBy !== 'handover' && chatEnded?.by !== 'automatic';
          });
          const found = counted.map((part) => {
            const end = isLeaving ? (rule.isPerAccount ? part.ended : part.chatEnded) : part.answered;
            return {
              customerId: 'c',
              startedAt: new Date(part.startedAt),
              answeredAt: end?.by === 'human' ? new Date(end.at) : null,
              isHandedOver: end?.by === 'handover',
            };
          });
          expect(found).toEqual(turnsOf('c', saidOf(story), rule));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('go on past a close that left the customer without an answer', () => {
    const story = [
      happened(0, 'opened'),
      happened(0, 'customer'),
      happened(50, 'closed'),
      happened(90, 'reopened'),
      happened(100, 'human', ann),
    ];
    expect(turnPartsOf(story)).toMatchObject([{ startedAt: 0, answered: { at: 100_000, memberId: 'ann' } }]);
  });
});

describe('time handled', () => {
  it('ends ten minutes after the last word, and begins with the next', () => {
    const story = [
      happened(0, 'opened'),
      happened(10, 'assigned', ann),
      happened(20, 'human', ann),
      happened(5000, 'customer'),
      happened(5100, 'closed'),
    ];
    expect(spellsOf(story)).toEqual([
      { memberId: 'ann', from: 10_000, until: (20 + idleSeconds) * 1000 },
      { memberId: 'ann', from: 5_000_000, until: 5_100_000 },
    ]);
  });

  it('goes from one to the other with a transfer, and stands still asleep', () => {
    const story = [
      happened(0, 'opened'),
      happened(0, 'assigned', ann),
      happened(60, 'assigned', { ...bo, isTransfer: true }),
      happened(90, 'asleep'),
      happened(300, 'awake'),
      happened(310, 'closed'),
    ];
    expect(spellsOf(story)).toEqual([
      { memberId: 'ann', from: 0, until: 60_000 },
      { memberId: 'bo', from: 60_000, until: 90_000 },
      { memberId: 'bo', from: 300_000, until: 310_000 },
    ]);
  });

  it('is never negative and never twice, whatever happens', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const spells = spellsOf(story);
        for (const [index, { from, until }] of spells.entries()) {
          expect(until).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual(spells[index - 1]?.until ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  const stretches = fc.array(
    fc
      .record({ from: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 0, max: 300 }) })
      .map(({ from, length }): Omit<Stretch, 'id'> => ({ from: from * 1000, until: (from + length) * 1000 })),
    { maxLength: 8 },
  );
  const named = (all: readonly Omit<Stretch, 'id'>[]): Stretch[] =>
    all.map((one, index) => ({ ...one, id: String(index) }));

  it('shared out second by second adds up to the time somebody was busy', () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const { busy, held, exclusive } = shareTime(named(all));
        const seconds = Array.from(
          { length: 800 },
          (_, second) =>
            all.filter(({ from, until }) => from <= second * 1000 && until > second * 1000).length,
        );
        expect(busy).toBe(seconds.filter((count) => count > 0).length);
        expect(held).toBe(seconds.reduce((sum, count) => sum + count, 0));
        const sum = [...exclusive.values()].reduce((total, one) => total + one, 0);
        expect(sum).toBeCloseTo(busy, 6);
      }),
      { numRuns: 200 },
    );
  });

  it('cut at the hours is as long as it was, and no piece leaves its hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 * hourMs }),
        fc.integer({ min: 0, max: 9 * hourMs }),
        (a, b) => {
          const [from, until] = a < b ? [a, b] : [b, a];
          const pieces = cutAtHours({ from, until });
          expect(pieces.reduce((sum, piece) => sum + piece.until - piece.from, 0)).toBe(until - from);
          for (const piece of pieces) {
            expect(piece.from).toBeGreaterThanOrEqual(piece.hour);
            expect(piece.until).toBeLessThanOrEqual(piece.hour + hourMs);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('in an hour is busy online no longer than online, and no longer than busy', () => {
    fc.assert(
      fc.property(stretches, stretches, (handled, online) => {
        const hour = measureHour(named(handled), named(online));
        expect(hour.busyOnline).toBeLessThanOrEqual(Math.min(hour.busy, hour.online) + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});

it('is open from its opening to its close, and from each time it is opened again', () => {
  const story = [happened(0, 'opened'), happened(9, 'closed'), happened(20, 'reopened')];
  expect(openSpellsOf(story)).toEqual([
    { from: 0, until: 9000 },
    { from: 20_000, until: null },
  ]);
});

it('counts who is online until now', () => {
  const changes = [
    { at: 0, isOnline: true },
    { at: 5, isOnline: true },
    { at: 10, isOnline: false },
    { at: 20, isOnline: true },
  ];
  expect(onlineStretches(changes, 25)).toEqual([
    { from: 0, until: 10 },
    { from: 20, until: 25 },
  ]);
});

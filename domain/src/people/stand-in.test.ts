import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type StandIn, standInFor } from './stand-in.ts';

const there = (substituteId: string | null = null): StandIn => ({ isAbsent: false, substituteId });
const gone = (substituteId: string | null = null): StandIn => ({ isAbsent: true, substituteId });

it.each<{ why: string; all: Record<string, StandIn>; takesOver: string | null }>([
  { why: 'who is there needs nobody', all: { lin: there('wen'), wen: there() }, takesOver: 'lin' },
  { why: 'who is absent has a substitute', all: { lin: gone('wen'), wen: there() }, takesOver: 'wen' },
  {
    why: 'the substitute’s substitute',
    all: { lin: gone('wen'), wen: gone('mei'), mei: there() },
    takesOver: 'mei',
  },
  { why: 'nobody was named', all: { lin: gone() }, takesOver: null },
  { why: 'two stand in for each other', all: { lin: gone('wen'), wen: gone('lin') }, takesOver: null },
  { why: 'the substitute left the shop', all: { lin: gone('wen') }, takesOver: null },
])('$why', ({ all, takesOver }) => {
  expect(standInFor('lin', new Map(Object.entries(all)))).toBe(takesOver);
});

it('never names somebody who is absent, and always comes to an end', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const one = fc.record({ isAbsent: fc.boolean(), substituteId: fc.option(id) });
  fc.assert(
    fc.property(fc.dictionary(id, one), id, (all, from) => {
      const found = standInFor(from, new Map(Object.entries(all)));
      if (found !== null) expect(all[found]?.isAbsent).toBe(false);
    }),
    { seed: 4, numRuns: 200 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePoints, modifiedZ, pettitt, stepChange } from '../index.ts';

/** The Nile's yearly flow at Aswan, 1871 to 1970. */
const nile = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
  1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040,
  759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
  744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

describe('the Nile breaks after 1898', () => {
  it('by least squares and Bayes, as strucchange: BIC 1318, 1270, 1276, 1285', () => {
    const found = changePoints(nile);
    expect(found.after).toEqual([28]);
    expect(found.levels.map(Math.round)).toEqual([1098, 850]);
    expect(found.criteria.slice(0, 4).map(Math.round)).toEqual([1318, 1270, 1276, 1285]);
  });

  it('by ranks: K 1617', () => {
    expect(pettitt(nile)).toMatchObject({ after: 28, k: 1617 });
    expect(pettitt(nile)?.p).toBeLessThan(1e-6);
  });
});

describe('changes', () => {
  it.each([
    { why: 'nothing happened', values: [5, 5, 5, 5, 5, 5], after: [] },
    { why: 'the level rose once', values: [5, 5, 6, 5, 9, 9, 8, 9], after: [4] },
    { why: 'it rose and fell', values: [1, 1.1, 0.9, 9, 9.1, 8.9, 1, 1.1, 0.9], after: [3, 6] },
    { why: 'there is too little', values: [1, 9], after: [] },
    { why: 'there is nothing', values: [], after: [] },
  ])('come after $after when $why', ({ values, after }) => expect(changePoints(values).after).toEqual(after));

  it('stay where they are in any unit', () => {
    const series = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(series, (values) => {
        const moved = values.map((value) => value * 4 + 100);
        expect(pettitt(moved)?.after).toBe(pettitt(values)?.after);
        expect(changePoints(moved, { changesMax: 1 }).levels.length).toBe(
          changePoints(values, { changesMax: 1 }).levels.length,
        );
      }),
      { numRuns: 100 },
    );
  });

  it.each([1e-100, 1e-6, 1e100])('are found in units of %d, too', (unit) => {
    expect(changePoints([5, 5, 6, 5, 9, 9, 8, 9].map((value) => value * unit)).after).toEqual([4]);
  });

  it('need two values to be looked for by ranks', () => expect(pettitt([1])).toBeNull());
});

describe('a step after days that were all alike', () => {
  it('is found where it began, also where no scatter is known at all', () => {
    const values = [...Array.from({ length: 60 }, () => 0), 4, 4, 4, 4, 4, 4];
    expect(stepChange(values, { lately: 14 })).toMatchObject({ after: 60, size: 4, p: 0 });
    expect(
      stepChange(
        Array.from(values, () => 0),
        { lately: 14 },
      ),
    ).toBeNull();
  });

  it.each([1e-12, 1, 1e12])('is found in units of %d, and rounding there is none', (unit) => {
    const values = (last: number) => [
      ...Array.from({ length: 60 }, () => unit),
      ...Array.from({ length: 6 }, () => last),
    ];
    expect(stepChange(values(4 * unit), { lately: 14 })?.after).toBe(60);
    expect(stepChange(values(unit * (1 + 3e-16)), { lately: 14 })?.p ?? 1).toBe(1);
  });

  it.each([0, 0.1, 1 / 3, 0.6123724356957945])('has no memory of rounding: of %d', (level) => {
    const values = [
      ...Array.from({ length: 56 }, () => level),
      ...Array.from({ length: 10 }, () => level + 2),
    ];
    const found = stepChange(values, { lately: 14, deviationMin: 0.5 });
    expect(found).toMatchObject({ after: 56, memory: 0, size: expect.closeTo(2, 9) });
    expect(found?.p).toBeLessThan(1e-9);
  });
});

describe('outliers', () => {
  it.each([
    { values: [1, 2, 3, 4, 100], last: 65.4265, why: 'the median is not drawn along' },
    { values: [5, 5, 5, 5, 9], last: 4 / (1.253314 * 0.8), why: 'most are equal' },
    { values: [5, 5, 5], last: 0, why: 'all are equal' },
  ])('the last of $values is $last out, as $why', ({ values, last }) => {
    expect(modifiedZ(values).at(-1)).toBeCloseTo(last, 4);
  });

  it('are none of nothing', () => expect(modifiedZ([])).toEqual([]));
});

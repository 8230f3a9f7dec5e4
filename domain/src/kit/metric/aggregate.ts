/**
 * What is made of the values of many rows. Of no rows count, sum and distinct are 0 and all else is null: missing is
 * not zero.
 *
 * - `count`: how many rows; `sum`: of their values; `distinct`: how many different things they are of.
 * - `average`, `median`, `p90`, `p95`: of the rows' values themselves, never of averages (percentiles of type 7).
 * - `share`: rows that hold (value 1) of all rows (1 or 0), with Wilson's interval.
 * - `repeat`: of the different things, the share that has two rows or more, with Wilson's interval.
 * - `per`: the sum of values over how many different things the rows are of, such as what each buyer paid.
 * - `ratio`: the sum of values over the sum of what they are divided by.
 * - `rate`: the same for a thousand, the values being counts of events, with Garwood's exact Poisson interval.
 * - `told`: the sum of what was told, null where nothing was.
 * - `only`: the value where there is one row, null where there are more: what cannot be put together.
 * - `nps`: values 0 to 10; 100 × (share of 9 and 10 − share of 0 to 6), with ± 1.96 standard errors.
 */
export const aggregates = [
  'count',
  'sum',
  'distinct',
  'average',
  'median',
  'p90',
  'p95',
  'share',
  'repeat',
  'per',
  'ratio',
  'rate',
  'told',
  'only',
  'nps',
] as const;
export type Aggregate = (typeof aggregates)[number];

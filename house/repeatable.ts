import fc from 'fast-check';

/**
 * Properties draw the same cases in every run, so that a run says something of the change it tests and not of its luck.
 * `PROPERTY_SEED=random npm test` draws others; a number repeats a run that failed.
 */
const asked = process.env['PROPERTY_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_261_122) });

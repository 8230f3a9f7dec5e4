import { varianceInflation } from './regression.ts';

/** What speaks against trusting an analysis of drivers. */
export type DriverWarning = 'few-answers' | 'related-drivers' | 'copied-drivers';

/** Fewer answers than this per driver leave shares to chance (Harrell's rule of ten to twenty). */
const answersPerDriver = 10;

/** Inflation from which a driver's own part can hardly be told apart from the others'. */
const inflationMax = 5;

/** The warnings to print beside an analysis of these drivers; none for a sound one. */
export function driverWarnings(drivers: readonly (readonly number[])[]): DriverWarning[] {
  const answers = drivers[0]?.length ?? 0;
  const few: DriverWarning[] = answers < answersPerDriver * drivers.length ? ['few-answers'] : [];
  const inflation = varianceInflation(drivers);
  if (inflation === null) return [...few, 'copied-drivers'];
  return inflation.some((value) => value >= inflationMax) ? [...few, 'related-drivers'] : few;
}

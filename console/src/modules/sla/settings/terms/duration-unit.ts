/** In which unit a target is written. */
export const units = { seconds: 1, minutes: 60, hours: 3600 } as const;
export type Unit = keyof typeof units;

/** The largest unit in which all of some spans are whole numbers; minutes when there are none. */
export function unitOf(seconds: readonly (number | null)[]): Unit {
  const said = seconds.filter((one) => one !== null);
  if (said.length === 0) return 'minutes';
  if (said.every((one) => one % units.hours === 0)) return 'hours';
  return said.every((one) => one % units.minutes === 0) ? 'minutes' : 'seconds';
}

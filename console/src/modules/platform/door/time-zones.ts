/** Every time zone the browser knows, the given one first among equals and never missing. */
export function timeZones(here: string): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  const all = known.includes(here) ? known : [here, ...known];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

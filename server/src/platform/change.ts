/** A change of some fields as a request brings it: what is left out stays as it is. */
export type Change<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/**
 * What was said of some fields, without those of which nothing was.
 *
 * @example saidOf<Settings>({ isOn: false, days: undefined }) // { isOn: false }
 */
export function saidOf<Fields extends object>(change: Change<Fields>): Partial<Fields> {
  const said = Object.entries(change).filter(([, value]) => value !== undefined);
  // Safe: these are the change's own names and values, but for the undefined ones.
  return Object.fromEntries(said) as Partial<Fields>;
}

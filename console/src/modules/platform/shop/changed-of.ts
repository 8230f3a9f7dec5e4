/** The settings that differ from what they were; what is the same is left out. */
export function changedOf<Settings extends object>(
  before: Settings,
  after: Partial<Settings>,
): Partial<Settings> {
  const changed: Partial<Settings> = { ...after };
  for (const key in changed) if (changed[key] === before[key]) delete changed[key];
  return changed;
}

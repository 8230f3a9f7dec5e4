/** The settings that differ from what they were; what is the same is left out. */
export function changedOf<Settings extends object>(
  before: Settings,
  after: { readonly [Key in keyof Settings]?: Settings[Key] | undefined },
): Partial<Settings> {
  const changed: Partial<Settings> = {};
  for (const key in after) {
    const value = after[key];
    if (value !== undefined && value !== before[key]) changed[key] = value;
  }
  return changed;
}

let underway = 0;

/** Does ahead of time what nobody waits for yet: that it fails disturbs nobody, and it is done again when it is needed. */
export async function quietly(act: () => Promise<unknown>): Promise<void> {
  underway += 1;
  try {
    await act();
  } catch {
    // Whoever needs it tries again, and hears of it then.
  } finally {
    underway -= 1;
  }
}

/** Whether something is being done ahead of time, whose failure is not to be told. */
export function isQuiet(): boolean {
  return underway > 0;
}

/** What is loaded once; what failed is loaded again by whoever asks next. */
export function onceLoaded<Part>(load: () => Promise<Part>) {
  let loaded: Part | null = null;
  return {
    /** The part if it is there already. */
    now: () => loaded,
    load: async () => (loaded ??= await load()),
  };
}

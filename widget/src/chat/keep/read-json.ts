/** An object whose fields are still to be looked at. */
export type Loose = Readonly<Record<string, unknown>>;

/** Reads JSON that somebody else wrote; `null` when it is none or no object. */
export function readJson(text: unknown): Loose | null {
  if (typeof text !== 'string') return null;
  try {
    const value: unknown = JSON.parse(text);
    return isLoose(value) ? value : null;
  } catch {
    return null;
  }
}

/** True for an object whose fields may be asked for by name. */
export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}

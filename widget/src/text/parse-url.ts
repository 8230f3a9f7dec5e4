/** Reads an address; `null` when it is none. (`URL.canParse` is younger than many phones.) */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

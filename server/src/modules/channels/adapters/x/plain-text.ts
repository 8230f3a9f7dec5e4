/** An address that X put its own in the place of. */
export interface Shortened {
  readonly url: string;
  readonly expanded_url?: string | undefined;
}

/**
 * What somebody wrote: X shortens addresses, names what is attached by one more, and writes three signs as HTML does.
 *
 * @example plainText('a &lt; b https://t.co/1', [], 'https://t.co/1') // 'a < b'
 */
export function plainText(text: string, shortened: readonly Shortened[], attached: string | null): string {
  let plain = text;
  for (const { url, expanded_url: whole } of shortened) {
    const inPlace = url === attached ? '' : whole;
    if (url !== '' && inPlace !== undefined) plain = plain.replaceAll(url, () => inPlace);
  }
  if (attached) plain = plain.replaceAll(attached, '');
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}

/**
 * A key proposed from an English name: small letters, digits and hyphens, beginning with a letter.
 *
 * @example keyFrom('Return & exchange 2') // 'return-exchange-2'
 */
export function keyFrom(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60);
}

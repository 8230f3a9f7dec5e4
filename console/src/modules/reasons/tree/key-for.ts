const keyCharactersMax = 60;

/**
 * A key made from an English name: small letters, digits and hyphens, and none that is taken.
 *
 * @example keyFor('In stock?', new Set(['in-stock'])) // 'in-stock-2'
 */
export function keyFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const stem = hyphensOff(hyphensOff(plain).slice(0, keyCharactersMax - 4)) || 'reason';
  for (let count = 1; ; count++) {
    const key = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.has(key)) return key;
  }
}

function hyphensOff(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}

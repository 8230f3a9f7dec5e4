const currenciesWithoutMinor = new Set(['JPY', 'KRW', 'VND']);

/** How many digits of a currency's amounts stand behind the point: 2, and 0 for those without small coins. */
export function minorDigits(currency: string): number {
  return currenciesWithoutMinor.has(currency) ? 0 : 2;
}

/**
 * An amount as people and files write it, in integer minor units. Signs of a currency, thousands' commas and a trailing
 * 元 are left out; an empty text is null. `undefined` for what is no amount, or has more digits than the currency.
 *
 * @example minorOf('¥1,299.5', 'CNY') // 129950
 */
export function minorOf(text: string, currency: string): number | null | undefined {
  const bare = text.normalize('NFKC').replace(/^[¥$€£₩]|RMB|CNY|USD|元|\s/gi, '');
  if (bare === '' || bare === '-') return null;
  const parts = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d*))?$/.exec(bare);
  if (!parts) return undefined;
  const [, sign = '', whole = '', behind = ''] = parts;
  const digits = minorDigits(currency);
  const kept = behind.replace(/0+$/, '');
  if (kept.length > digits) return undefined;
  const minor = Number(`${whole.replaceAll(',', '')}${kept.padEnd(digits, '0')}`);
  return sign === '-' && minor !== 0 ? -minor : minor;
}

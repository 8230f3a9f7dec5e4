/**
 * An English word without its ending, so that “refunds” and “refunded” are one term. Less than Porter's (1980): only
 * plurals, -ing and -ed, because a theme is shown by these words. Chinese has nothing to take off.
 *
 * @example stemOf('deliveries') // 'delivery'
 */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word)) return word.slice(0, -1);
  return withoutTense(word);
}

function withoutTense(word: string): string {
  const bare = /^(.{3,})(?:ing|ed)$/.exec(word)?.[1];
  if (bare === undefined || !/[aeiouy]/.test(bare)) return word;
  if (/([bdgkmnprt])\1$/.test(bare)) return bare.slice(0, -1);
  // “charging” is of “charge”, “waiting” of “wait”: a mute e follows these.
  return /(?:[^aeiou][aeiou][csvz]|[rln]g|dg|[^eo]at|iv|uc|bl|ur|ir)$/.test(bare) ? `${bare}e` : bare;
}

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * True for a resident identity number of 18 characters: a region, a day of birth and the check character of
 * GB 11643-1999 (ISO 7064, MOD 11-2). An order number passes once in some ten thousand.
 *
 * @example isIdentityNumber('11010519491231002X') // true
 */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !isBorn(text.slice(6, 14)) || !provinces.has(text.slice(0, 2)))
    return false;
  const sum = weights.reduce((all, weight, index) => all + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** True for the old form of 15 digits, which has no check digit: only believed where the words around it say so. */
export function isOldIdentityNumber(text: string): boolean {
  return /^\d{15}$/.test(text) && provinces.has(text.slice(0, 2)) && isBorn(`19${text.slice(6, 12)}`);
}

function isBorn(day: string): boolean {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6, 8))];
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return false;
  return date >= 1 && date <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** True when the last digit is the check digit of those before it, by Luhn's sum (ISO/IEC 7812-1). */
export function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Issuers by how their numbers begin, and how long those are. */
const issuers: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^62/, [16, 19]],
  [/^9558/, [19]],
  [/^4/, [16]],
  [/^5[1-5]|^2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)/, [16]],
  [/^3[47]/, [15]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^6011|^65/, [16]],
];

/**
 * True for the number of a bank card: Luhn's sum, an issuer's beginning and that issuer's length. `isSaid`: the words
 * around it speak of a card, so that 13 to 19 digits of any issuer are believed.
 *
 * @example isBankCard('6222021234567890128', false)
 */
export function isBankCard(digits: string, isSaid: boolean): boolean {
  if (!/^\d{13,19}$/.test(digits) || /^(\d)\1+$/.test(digits) || !isLuhn(digits)) return false;
  return (
    isSaid || issuers.some(([begins, lengths]) => begins.test(digits) && lengths.includes(digits.length))
  );
}

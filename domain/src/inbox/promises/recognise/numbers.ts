const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 半: 0.5 },
};

/**
 * A small number as Chinese is written: digits, 十二, 四十八, 半. Nothing sensible for what is none.
 *
 * @example chineseNumber('四十八') // 48
 */
export function chineseNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const [tens, ones] = written.split('十');
  if (ones === undefined) return digits[written] ?? Number.NaN;
  return (
    (tens === '' ? 1 : (digits[tens ?? ''] ?? Number.NaN)) * 10 + (ones === '' ? 0 : (digits[ones] ?? 0))
  );
}

const names =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const others: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, the: 1, twenty: 20, 'twenty four': 24, thirty: 30, 'forty eight': 48, 'seventy two': 72 },
  ...{ 'half a': 0.5, 'half an': 0.5, 'a couple of': 2 },
};

/**
 * A small number as English is written.
 *
 * @example englishNumber('forty-eight') // 48
 */
export function englishNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const plain = written.toLowerCase().replace(/[\s-]+/g, ' ');
  const named = names.indexOf(plain);
  return named === -1 ? (others[plain] ?? Number.NaN) : named;
}

import type { MetricUnit } from '../../kit/metric/metric.ts';

/** What exports write where there is nothing to tell, which is not 0. */
const nothing = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  'null',
  'n/a',
  'na',
  '无',
  '暂无',
  '暂无数据',
  '*',
]);

const large: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const counted = /(?:人次|人|次|条|件|个|天|单|笔|字)$/;

/**
 * A cell of an export as a number in the unit that is kept: fen, seconds, and shares as 0 to 1. Null where nothing is told;
 * `undefined` for what is no such number.
 *
 * @example readValue('1分20秒', 'seconds') // 80
 * @example readValue('40.40%', 'share') // 0.404
 * @example readValue('--', 'count') // null
 */
export function readValue(text: string, unit: MetricUnit): number | null | undefined {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^'(?=[\d-])/, '')
    .toLowerCase();
  if (nothing.has(bare)) return null;
  const value = valueIn(bare, unit);
  return value !== undefined && Math.abs(value) < tooLarge ? value : undefined;
}

/** No shop has as much of anything, in fen or in seconds. */
const tooLarge = 1e15;

function valueIn(bare: string, unit: MetricUnit): number | undefined {
  switch (unit) {
    case 'seconds':
      return secondsIn(bare);
    case 'share':
      return shareIn(bare);
    case 'money':
      return rounded(numberIn(bare.replace(/^[¥￥]|元$|\s/g, '')), 100);
    case 'count':
      return wholeIn(bare.replace(counted, ''));
    default:
      return bare.endsWith('%') ? hundredth(bare) : numberIn(bare.replace(/(?:分|星)$/, ''));
  }
}

/** A plain number with or without thousands' commas, or so many 万. */
function numberIn(text: string): number | undefined {
  const parts = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,15})?(?:e([+-]?\d{1,2}))?\s*([万亿]?)$/.exec(text);
  if (!parts) return undefined;
  const [, sign = '', whole = '', behind = '', power = '0', times = ''] = parts;
  return Number(`${sign}${whole.replaceAll(',', '')}${behind}e${power}`) * (large[times] ?? 1);
}

function rounded(value: number | undefined, times: number): number | undefined {
  // What a binary fraction has behind the last digit is none of the amount: 0.285 × 100.
  return value === undefined ? undefined : Math.round(Number((value * times).toPrecision(15)));
}

function wholeIn(text: string): number | undefined {
  const value = numberIn(text);
  const whole = value === undefined ? undefined : Number(value.toPrecision(15));
  return whole !== undefined && Number.isInteger(whole) && whole >= 0 ? whole : undefined;
}

function hundredth(text: string): number | undefined {
  const value = numberIn(text.slice(0, -1).trim());
  return value === undefined ? undefined : Number((value / 100).toPrecision(12));
}

/** Without its sign a share is one only up to 1: of 98.1 nobody knows what it is of. */
function shareIn(text: string): number | undefined {
  if (text.endsWith('%')) return hundredth(text);
  const value = numberIn(text);
  return value !== undefined && value >= 0 && value <= 1 ? value : undefined;
}

const inWords =
  /^(?:(\d+)天)?(?:(\d+)(?:小时|时|h))?(?:(\d+)(?:分钟|分|m|min))?(?:(\d+(?:\.\d+)?)(?:秒钟|秒|s))?$/;
const onClock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2}(?:\.\d+)?)$/;

function secondsIn(text: string): number | undefined {
  const bare = text.replace(/[\s,]/g, '');
  const clock = onClock.exec(bare);
  if (clock) return inSeconds(['0', ...clock.slice(1)]);
  const words = inWords.exec(bare);
  if (words) return inSeconds(words.slice(1));
  const value = numberIn(bare);
  return value !== undefined && value >= 0 ? value : undefined;
}

function inSeconds([days, hours, minutes, seconds]: readonly (string | undefined)[]): number {
  const of = (part: string | undefined, each: number): number => Number(part ?? 0) * each;
  return of(days, 86_400) + of(hours, 3_600) + of(minutes, 60) + of(seconds, 1);
}

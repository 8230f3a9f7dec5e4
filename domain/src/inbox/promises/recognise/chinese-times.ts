import type { DayNumber } from '../../../kit/calendar/day.ts';
import { weekdays } from '../../../kit/calendar/weekday.ts';
import {
  after,
  dateDay,
  type Here,
  lastOfMonth,
  lastOfWeek,
  type Part,
  todayOf,
  type Unit,
  weekdayDay,
} from './moments.ts';
import { chineseNumber } from './numbers.ts';
import { type MaybeTime, momentSaid, type SpokenTime, wholeTimes } from './spoken-time.ts';

const number =
  '(?:\\d{1,4}(?:\\.5)?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|半)';
const vague =
  /尽快|尽早|马上|立刻|立马|立即|即刻|稍后|稍候|稍晚|第一时间|一会儿?|待会儿?|等会儿?|晚点|晚些|回头|过会儿?|[这过]几天|几天[之以]?内|几个?小时[之以]?内|抓紧|优先|加急|随后/g;
const acts =
  /^(?:就|会|能|可|内)?(?:[给为帮]您)?(?:发货|发出|寄出|到账|退款|退还|原路退|原路返|回复|回电|答复|处理|解决)/;
/** Time that the writer asks for. */
const asked = /[给等]我们?(?:再|大概|大约)?$/;
const lengths = new RegExp(
  `(最[迟晚多]|不超过)?(?:${number}(?:个?半)?[-~～—–到至])?(${number})(个半|个)?(分钟|刻钟|小时|钟头|h|工作日|天|日|周|星期|礼拜|月)(?:的?(工作日))?` +
    `([之以]?内|里|[之以]?后|左右)?`,
  'gi',
);
const units: Readonly<Record<string, Unit>> = {
  ...{ 分钟: 'minute', 小时: 'hour', 钟头: 'hour', h: 'hour', 工作日: 'working-day', 天: 'day', 日: 'day' },
  ...{ 周: 'week', 星期: 'week', 礼拜: 'week', 月: 'month' },
};

const day =
  '大?后天|后日|[今明][天日儿晚早夜]|当[天日]|(?:下下|下|本|这)?个?(?:周|星期|礼拜)(?:[一二三四五六日天]|末)|(?:下|本|这)个?(?:周|星期|礼拜)|(?:这个|本|这)?月底|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]|\\d{4}-\\d{1,2}-\\d{1,2}|(?<![\\d月])\\d{1,2}[日号](?=[之以]?前|[上下中]午|晚上|早上|\\d{1,2}[点:：]|[给为]您|发货|退款|回)';
const part = '凌晨|清[早晨]|早[上晨]|上午|[中正]午|午间|午后|下午|傍晚|晚[上间]|夜里|下班|[早晚](?=\\d)';
const clock = `(?:(${number})(?:点钟?|时(?!间))(半|[一三]刻|${number}分)?|(\\d{1,2})[:：](\\d{2}))`;
const before = '(之前|以前|前)?';
const days = new RegExp(
  `(?<!每|周.[到至~-]|期.[到至~-])(${day})(?:的|我们?|会|在|于|就){0,3}(${part})?的?${clock}?${before}`,
  'g',
);
const hours = new RegExp(
  `(?<![昨前]天?)(?:(${part})${clock}?|${clock}(?=[之以]?前|左右|准时|给您|[回联发打致]))${before}`,
  'g',
);

const partNames: Readonly<Record<string, Part>> = {
  ...{
    凌晨: 'night',
    清早: 'early',
    清晨: 'early',
    早上: 'early',
    早晨: 'early',
    早: 'early',
    上午: 'morning',
  },
  ...{ 中午: 'noon', 正午: 'noon', 午间: 'noon', 午后: 'afternoon', 下午: 'afternoon', 傍晚: 'dusk' },
  ...{ 晚上: 'evening', 晚间: 'evening', 夜里: 'evening', 晚: 'evening', 下班: 'closing' },
};

/** The times that a Chinese text names. */
export function chineseTimes(text: string, here: Here): SpokenTime[] {
  const all = (pattern: RegExp, read: (hit: RegExpExecArray) => MaybeTime['time']): MaybeTime[] =>
    [...text.matchAll(pattern)].map((hit) => ({
      from: hit.index,
      to: hit.index + hit[0].length,
      time: read(hit),
    }));
  return wholeTimes([
    ...all(days, (hit) => dayTime(hit, here)),
    ...all(lengths, (hit) => lengthTime(hit, here)),
    ...all(hours, (hit) => hourTime(hit, here)),
    ...all(vague, () => ({ dueAt: null })),
  ]);
}

function lengthTime(hit: RegExpExecArray, here: Here): { dueAt: Date } | null {
  const { 0: all, 1: atMost, 2: written = '', 3: measure, 4: named = '', 5: working, 6: suffix } = hit;
  const isLimit = atMost !== undefined || suffix !== undefined || asked.test(hit.input.slice(0, hit.index));
  if (!isLimit && !acts.test(hit.input.slice(hit.index + all.length))) return null;
  // A date's day is no length: 25日 is said with its month.
  if (named === '日' && /\d{1,2}月$/.test(hit.input.slice(Math.max(0, hit.index - 3), hit.index)))
    return null;
  if (named === '刻钟') return dated(after(here, chineseNumber(written) * 15, 'minute'));
  if (named === '月' && measure === undefined && !all.includes('个')) return null;
  const unit = working === undefined ? units[named.toLowerCase()] : 'working-day';
  const count = chineseNumber(written) + (measure === '个半' ? 0.5 : 0);
  return unit === undefined ? null : dated(after(here, count, unit));
}

function dayTime(hit: RegExpExecArray, here: Here): { dueAt: Date } | null {
  const { 1: named = '', 2: partName, 7: isBefore } = hit;
  // Monday to Friday is when a shop is open, and no day by which something is done.
  if (
    /^[到至~-](?:周|星期|礼拜)/.test(hit.input.slice(hit.index + named.length, hit.index + named.length + 3))
  )
    return null;
  const on = dayNamed(named, here);
  if (on === null) return null;
  const implied = partNames[partName ?? ''] ?? impliedPart(named);
  return dated(
    momentSaid(here, { day: on, part: implied, ...clockOf(hit, 3), isBefore: isBefore !== undefined }),
  );
}

function hourTime(hit: RegExpExecArray, here: Here): { dueAt: Date } | null {
  const { 1: partName, 10: isBefore } = hit;
  const said = partName === undefined ? clockOf(hit, 6) : clockOf(hit, 2);
  const named = partNames[partName ?? ''] ?? null;
  // “In the morning” alone may be yesterday's.
  if (said.hour === null && isBefore === undefined) return null;
  return dated(momentSaid(here, { day: null, part: named, ...said, isBefore: isBefore !== undefined }));
}

/** The clock time in a match, whose four groups begin at `at`. */
function clockOf(hit: RegExpExecArray, at: number) {
  const [hour, past, digital, minutes] = [hit[at], hit[at + 1], hit[at + 2], hit[at + 3]];
  if (digital !== undefined) {
    return { hour: Number(digital), minute: Number(minutes), isExact: Number(digital) > 7 };
  }
  if (hour === undefined) return { hour: null, minute: 0, isExact: false };
  return { hour: chineseNumber(hour), minute: minutesPast(past), isExact: false };
}

function minutesPast(past: string | undefined): number {
  if (past === undefined) return 0;
  if (past === '半') return 30;
  if (past.endsWith('刻')) return past.startsWith('三') ? 45 : 15;
  return chineseNumber(past.slice(0, -1));
}

function impliedPart(named: string): Part | null {
  if (named.endsWith('晚') || named.endsWith('夜')) return 'evening';
  return named.endsWith('早') ? 'early' : null;
}

const ahead: readonly (readonly [RegExp, number])[] = [
  [/^[今当]/, 0],
  [/^明/, 1],
  [/^后/, 2],
  [/^大后/, 3],
];

function dayNamed(named: string, here: Here): DayNumber | null {
  const today = todayOf(here);
  const [, more] = ahead.find(([begins]) => begins.test(named)) ?? [];
  if (more !== undefined) return today + more;
  if (named.endsWith('月底')) return lastOfMonth(here);
  const [year, month, date] = numbersOf(named);
  if (date !== undefined) return dateDay(here, month ?? null, date, year ?? null);
  return weekNamed(named, here);
}

/** Year, month and date of `2026年11月25日`, `11月25日`, `25号` or `2026-11-25`. */
function numbersOf(named: string): readonly (number | undefined)[] {
  const found = [...named.matchAll(/\d+/g)].map(([one]) => Number(one));
  return found.length === 0 ? [] : [...Array.from({ length: 3 - found.length }, () => undefined), ...found];
}

function weekNamed(named: string, here: Here): DayNumber | null {
  const week = named.startsWith('下下') ? 2 : named.startsWith('下') ? 1 : /^[本这]/.test(named) ? 0 : null;
  const last = named.at(-1) ?? '';
  if (last === '末') return weekdayDay(here, 'sun', week ?? 0);
  const weekday = weekdays[last === '天' ? 6 : '一二三四五六日'.indexOf(last)];
  return weekday === undefined ? lastOfWeek(here, week ?? 0) : weekdayDay(here, weekday, week);
}

function dated(dueAt: Date | null): { dueAt: Date } | null {
  return dueAt === null ? null : { dueAt };
}

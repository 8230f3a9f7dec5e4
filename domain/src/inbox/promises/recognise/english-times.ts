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
import { englishNumber } from './numbers.ts';
import { type MaybeTime, momentSaid, type SpokenTime, wholeTimes } from './spoken-time.ts';

const number =
  '(?:\\d{1,3}(?:\\.5)?|half an?|a couple of|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty[ -]four|twenty|thirty|forty[ -]eight|seventy[ -]two)';
const vague =
  /\b(?:as soon as (?:possible|we can|i can)|a\.?s\.?a\.?p|right away|right now|immediately|shortly|soon|straight away|at once|promptly|in a (?:moment|minute|bit|few (?:minutes|hours|days))|without delay|later)\b/gi;
const unit = '(minutes?|mins?|hours?|hrs?|h|(?:business|working|work) days?|weekdays?|days?|weeks?|months?)';
const lengths = new RegExp(
  `\\b(?:within|in|inside|under|at most|no more than|not more than|less than|give (?:me|us)(?: just| only| another| a good)?)(?: about| around| the next| at most| max)? (?:${number} ?(?:-|–|to|or) ?)?(${number})[ -]?${unit}\\b(?! of)`,
  'gi',
);
const month = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const short = '(?:(?<=\\b(?:by|before|on|next|this|until) )(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun))';
const closing =
  '(?:(?:the )?end of (?:the )?(?:business |working )?(?:day|business)|eod|cob|close of business)';
const day =
  `(?:${closing},? (?:on )?(?:tomorrow|(?:this |next )?${weekday})|the day after tomorrow|tomorrow|today|tonight|(?:this|next|coming) ${weekday}|${weekday}|(?:this |next )?${short}\\b|` +
  `(?:the )?end of (?:the |this |next |my )?(?:business day|working day|day|business|week|month)|eod|cob|close of business|next week|this week|` +
  `${month} \\d{1,2}(?:st|nd|rd|th)?\\b|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}|\\d{4}-\\d{2}-\\d{2}|the \\d{1,2}(?:st|nd|rd|th))`;
const part = '(?:morning|noon|midday|lunch(?:time)?|afternoon|evening|night|midnight)';
const clock = "(?:\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.?|p\\.m\\.?)|\\d{1,2}:\\d{2}|\\d{1,2} o['’]clock)";
const link = '(by|before|at|around|until|till|no later than|not later than)';
const bare =
  '\\d{1,2}(?!\\d|[-–/%]|\\.\\d| ?(?:hours?|hrs?|days?|business|working|weeks?|minutes?|mins?|months?))';
const byDay = new RegExp(
  `\\b(?<day>${day})(?:(?: in the|,)? (?<part>${part}))?(?:,? ${link} (?:(?<clock>${clock}|${bare})|(?<late>${part}))\\b)?`,
  'gi',
);
const byClock = new RegExp(
  `\\b${link} (?:(?<clock>${clock})|(?<late>${part})|(?<bare>${bare})(?= (?:tomorrow|today|on )|\\W*$))(?:,?(?: on)? (?<day>${day})(?: (?<part>${part}))?)?`,
  'gi',
);
const thisPart = /\bthis (?<part>morning|afternoon|evening)\b/gi;

const partNames: Readonly<Record<string, Part>> = {
  ...{ morning: 'morning', noon: 'noon', midday: 'noon', lunch: 'noon', lunchtime: 'noon' },
  ...{ afternoon: 'afternoon', evening: 'evening', night: 'evening', midnight: 'closing' },
};

/** The times that an English text names. */
export function englishTimes(text: string, here: Here): SpokenTime[] {
  const all = (pattern: RegExp, read: (hit: RegExpExecArray) => MaybeTime['time']): MaybeTime[] =>
    [...text.matchAll(pattern)].map((hit) => ({
      from: hit.index,
      to: hit.index + hit[0].length,
      time: read(hit),
    }));
  return wholeTimes([
    ...all(byClock, (hit) => named(hit, here)),
    ...all(byDay, (hit) => named(hit, here)),
    ...all(lengths, (hit) => lasting(hit, here)),
    ...all(thisPart, (hit) => named(hit, here)),
    ...all(vague, () => ({ dueAt: null })),
  ]);
}

function lasting(hit: RegExpExecArray, here: Here): MaybeTime['time'] {
  const { 1: written = '', 2: measure = '' } = hit;
  const dueAt = after(here, englishNumber(written), unitOf(measure.toLowerCase()));
  return dueAt && { dueAt };
}

function unitOf(measure: string): Unit {
  if (/business|work|weekday/.test(measure)) return 'working-day';
  if (measure.startsWith('min')) return 'minute';
  if (measure.startsWith('h')) return 'hour';
  if (measure.startsWith('w')) return 'week';
  return measure.startsWith('m') ? 'month' : 'day';
}

function named(hit: RegExpExecArray, here: Here): MaybeTime['time'] {
  const { day: dayName, part: partName, clock: at, bare: alone, late } = hit.groups ?? {};
  const on = dayName === undefined ? null : dayNamed(dayName.toLowerCase(), here);
  if (dayName !== undefined && on === null) return null;
  const spoken = (late ?? partName)?.toLowerCase() ?? (dayName?.toLowerCase() === 'tonight' ? 'evening' : '');
  const led = hit.input.slice(Math.max(0, hit.index - 15), hit.index) + hit[0];
  const isBefore = /\b(?:by|before|until|till|later than)\b[^,]*\b(?:noon|midday|lunch)/i.test(led);
  const clockTime = clockOf(at ?? alone);
  const part = partNames[spoken] ?? null;
  const dueAt = momentSaid(here, { day: on, part, ...clockTime, isBefore });
  return dueAt && { dueAt };
}

function clockOf(written: string | undefined) {
  if (written === undefined) return { hour: null, minute: 0, isExact: false };
  const [hour = 0, minute = 0] = [...written.matchAll(/\d+/g)].map(([one]) => Number(one));
  const half = /(a|p)\.?m/i.exec(written)?.[1]?.toLowerCase();
  if (half === undefined) return { hour, minute, isExact: written.includes(':') && hour > 7 };
  return { hour: (hour % 12) + (half === 'p' ? 12 : 0), minute, isExact: true };
}

const closingOf = new RegExp(`^${closing},? (?:on )?(?=tomorrow|this|next|${weekday})`);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ahead: Readonly<Record<string, number>> = {
  ...{
    today: 0,
    tonight: 0,
    eod: 0,
    cob: 0,
    'close of business': 0,
    tomorrow: 1,
    'the day after tomorrow': 2,
  },
};

function dayNamed(said: string, here: Here): DayNumber | null {
  // The end of a day that is named is that day.
  const name = said.replace(closingOf, '');
  const today = todayOf(here);
  const more = ahead[name];
  if (more !== undefined) return today + more;
  const week = name.includes('next') ? 1 : name.includes('this') ? 0 : null;
  if (name.includes('end of')) {
    if (name.endsWith('week')) return lastOfWeek(here, week ?? 0);
    return name.endsWith('month') ? lastOfMonth(here) : today;
  }
  if (name.endsWith(' week')) return lastOfWeek(here, week ?? 0);
  const [year, onMonth, date] = numbersOf(name);
  if (date !== undefined) return dateDay(here, onMonth ?? null, date, year ?? null);
  const on = weekdays.find((one) => name.replace(/^(?:this|next|coming) /, '').startsWith(one));
  return on === undefined ? null : weekdayDay(here, on, week);
}

/** Year, month and date of a written date; nothing for what is none. */
function numbersOf(name: string): readonly (number | undefined)[] {
  const figures = [...name.matchAll(/\d+/g)].map(([one]) => Number(one));
  if (figures.length === 3) return figures;
  const [date] = figures;
  if (date === undefined) return [];
  const onMonth = months.findIndex((one) => new RegExp(`\\b${one}`).test(name));
  return [undefined, onMonth === -1 ? undefined : onMonth + 1, date];
}

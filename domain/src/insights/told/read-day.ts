import { Temporal } from 'temporal-polyfill';

/** Local days, both of them meant. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const together = /^(\d{4})(\d{2})(\d{2})$/;
/** As spreadsheets of another country show it: month, day, year of two digits. */
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/;
const sheetDay = /^(\d{5})(?:\.\d+)?$/;
const between = /\s*(?:~|～|至|到|\s-\s)\s*/;

/**
 * The day a row is of, or the first and the last of its days. The day stands in the file: a file's name tells another.
 * `undefined` for what is no day.
 *
 * @example readDays('10/1/26') // { from: '2026-10-01', to: '2026-10-01' }
 * @example readDays('2026-10-01 ~ 2026-10-07') // { from: '2026-10-01', to: '2026-10-07' }
 */
export function readDays(text: string): Days | undefined {
  const parts = text.normalize('NFKC').trim().split(between);
  const days = parts.map(dayIn);
  const [from, to = from] = days;
  if (parts.length > 2 || from === undefined || to === undefined || from > to) return undefined;
  return { from, to };
}

function dayIn(text: string): string | undefined {
  const day = written.exec(text) ?? together.exec(text);
  if (day) return dayOf(day[1], day[2], day[3]);
  const other = american.exec(text);
  if (other) return dayOf(`20${other[3]}`, other[1], other[2]);
  const sheet = sheetDay.exec(text);
  if (!sheet) return undefined;
  return Temporal.PlainDate.from('1899-12-30')
    .add({ days: Number(sheet[1]) })
    .toString();
}

/** No platform is older, and no database knows a year 0. */
const firstYear = 1900;

function dayOf(year?: string, month?: string, day?: string): string | undefined {
  if (Number(year) < firstYear) return undefined;
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

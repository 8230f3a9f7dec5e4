import { Temporal } from 'temporal-polyfill';

const wall = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
/** Days that spreadsheets count from 30 December 1899. */
const sheetDay = /^\d{5}(?:\.\d+)?$/;

/**
 * A moment as files write it, on the clock of the shop's zone unless it names its own offset. Empty texts and zeros
 * are null, `undefined` is what is no moment. A time that a summer change leaves out counts as the one after it.
 *
 * @example momentOf('2026-10-01 10:00:00', 'Asia/Shanghai') // 2026-10-01T02:00:00.000Z
 */
export function momentOf(text: string, timeZone: string): Date | null | undefined {
  const bare = text.normalize('NFKC').trim();
  if (bare === '' || bare === '-' || bare.startsWith('0000')) return null;
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(bare) && bare.includes('T')) return exact(bare);
  if (sheetDay.test(bare)) return sheetMoment(Number(bare), timeZone);
  const [whole, year, month, day, hour = '0', minute = '0', second = '0'] = wall.exec(bare) ?? [];
  if (whole === undefined) return undefined;
  const parts = { year, month, day, hour, minute, second };
  const numbers = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, Number(value)]));
  return onClock(numbers, timeZone);
}

function exact(text: string): Date | undefined {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function sheetMoment(days: number, timeZone: string): Date | undefined {
  const seconds = Math.round(days * 86_400);
  const start = Temporal.PlainDateTime.from({ year: 1899, month: 12, day: 30 });
  return new Date(start.add({ seconds }).toZonedDateTime(timeZone).epochMilliseconds);
}

function onClock(parts: Readonly<Record<string, number>>, timeZone: string): Date | undefined {
  try {
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    const at = Temporal.PlainDateTime.from(
      { year, month, day, hour, minute, second },
      { overflow: 'reject' },
    );
    return new Date(at.toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return undefined;
  }
}

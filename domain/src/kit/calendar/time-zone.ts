import { z } from 'zod';

/** Whether the machine knows a time zone by this name, e.g. `Asia/Shanghai`. Plain offsets such as `+08:00` are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** An IANA time zone. */
export const TimeZone = z.string().max(60).refine(isTimeZone);

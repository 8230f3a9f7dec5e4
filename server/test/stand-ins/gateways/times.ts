/** A time on Beijing’s clock, `2026-11-01 10:00:00`. */
export function ofBeijing(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}+08:00`);
}

/** A moment on Beijing’s clock. */
export function toBeijing(at: Date): string {
  return new Date(at.getTime() + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Seconds since 1970. */
export function inSeconds(seconds: number | string | undefined): Date {
  return new Date(Number(seconds ?? Number.NaN) * 1000);
}

/** How 1688 writes a moment: `20261101100000000+0800`. */
export function ofCompact(text: string): Date {
  const [, year, month, day, hour, minute, second, ms] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})\+0800$/.exec(text) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}+08:00`);
}

/** The same the other way. */
export function toCompact(at: Date): string {
  return `${new Date(at.getTime() + 8 * 3600_000).toISOString().replace(/\D/g, '')}+0800`;
}

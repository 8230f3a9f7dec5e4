const beijingMs = 8 * 3600_000;

function onBeijingClock(at: Date): string {
  return new Date(at.getTime() + beijingMs).toISOString();
}

/** A moment as most platforms want it: `2026-11-01 10:00:00`, on the clock of Beijing. */
export function beijingText(at: Date): string {
  return onBeijingClock(at).slice(0, 19).replace('T', ' ');
}

/** A moment as 1688 wants it: `20261101100000000+0800`. */
export function compactText(at: Date): string {
  return `${onBeijingClock(at).replace(/\D/g, '')}+0800`;
}

/** Whole seconds since 1970. */
export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

import type { inboxPageWords } from '@zhiyin/domain/inbox';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';

/** A moment that is often meant. */
export interface SnoozePreset {
  readonly key: Extract<keyof typeof inboxPageWords, 'inAnHour' | 'thisEvening' | 'tomorrow' | 'nextMonday'>;
  /** ISO 8601. */
  readonly until: string;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const eveningHour = 18;

/**
 * In an hour, this evening at six (while that is more than an hour away), tomorrow at nine and next Monday at nine, by
 * the clock on the reader's wall. Two that fall on the same moment are one.
 *
 * @param timeZone IANA
 * @example snoozePresets(new Date('2026-11-21T02:00:00Z'), 'Asia/Shanghai')[1]?.until // '2026-11-21T10:00:00.000Z'
 */
export function snoozePresets(now: Date, timeZone: string): SnoozePreset[] {
  const inAnHour = new Date(now.getTime() + hourMs).toISOString();
  const today = wallTime(now.toISOString(), timeZone).slice(0, 10);
  const weekday = new Date(`${today}T00:00Z`).getUTCDay();
  const at = (days: number, hour: number) => {
    const day = new Date(Date.parse(`${today}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
    return momentOfWall(`${day}T${String(hour).padStart(2, '0')}:00`, timeZone) ?? inAnHour;
  };
  const evening = at(0, eveningHour);
  // Monday is 1; from a Monday it is the one a week later.
  const toMonday = ((8 - weekday) % 7) + (weekday === 1 ? 7 : 0);
  const presets: SnoozePreset[] = [
    { key: 'inAnHour', until: inAnHour },
    ...(evening > inAnHour ? [{ key: 'thisEvening', until: evening } as const] : []),
    { key: 'tomorrow', until: at(1, 9) },
    { key: 'nextMonday', until: at(toMonday, 9) },
  ];
  return [...new Map(presets.toReversed().map((one) => [one.until, one])).values()].toReversed();
}

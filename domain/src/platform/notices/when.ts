import { quietUntil } from '../../kit/calendar/quiet-until.ts';
import { weekdays } from '../../kit/calendar/weekday.ts';
import { nextStrike } from '../../kit/rule/next-strike.ts';
import type { NoticeSettings } from './settings.ts';

/** A mail or a push that is about to leave. */
export interface Leaving {
  readonly way: 'mail' | 'push';
  readonly isUrgent: boolean;
  /** The member's own. */
  readonly zone: string;
  readonly now: Date;
}

/** Until when it is held, and for what: the end of the quiet hours, or the daily mail. */
export interface Hold {
  readonly until: Date;
  /** A push that is held for the daily mail stands in it, too. */
  readonly way: 'mail' | 'push';
}

/**
 * Whether a mail or a push leaves now (null), or until when it is held. A daily mail that would come in quiet hours
 * comes when they are over.
 *
 * @example holdOf({ ...initialNoticeSettings, quiet: null }, { way: 'mail', isUrgent: false, zone, now }) // null
 */
export function holdOf(settings: NoticeSettings, { way, isUrgent, zone, now }: Leaving): Hold | null {
  if (isUrgent && settings.isUrgentLoud) return null;
  const quietEnd = quietUntil(settings.quiet, zone, now);
  const isQuiet = quietEnd > now;
  if (way === 'mail' && settings.mail === 'daily') return { until: dailyMail(settings, zone, now), way };
  if (!isQuiet) return null;
  const isMailed = settings.mail !== 'none';
  if (settings.held === 'daily' && isMailed) return { until: dailyMail(settings, zone, now), way: 'mail' };
  return { until: quietEnd, way };
}

function dailyMail({ dailyAt, quiet }: NoticeSettings, zone: string, now: Date): Date {
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(Math.floor(dailyAt / 60))}:${two(dailyAt % 60)}`;
  return quietUntil(quiet, zone, nextStrike({ time, days: [...weekdays] }, zone, now, null));
}

const steps = [
  { unit: 'second', seconds: 1, below: 60 },
  { unit: 'minute', seconds: 60, below: 3600 },
  { unit: 'hour', seconds: 3600, below: 86_400 },
  { unit: 'day', seconds: 86_400, below: 30 * 86_400 },
  { unit: 'month', seconds: 30.44 * 86_400, below: 365 * 86_400 },
  { unit: 'year', seconds: 365.25 * 86_400, below: Number.POSITIVE_INFINITY },
] as const;

/**
 * How long ago, or how soon, in the largest unit that fits. What is less than ten seconds past is now, and so is what is
 * less than a minute ahead: the page's clock stands still between its ticks, and differs from the server's.
 *
 * @param tag BCP 47
 * @example relativeText('en-GB', threeMinutesAgo, now) // '3 minutes ago'
 */
export function relativeText(tag: string, moment: Date, now: Date): string {
  const seconds = (moment.getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  if (seconds > -10 && seconds < 60) return format.format(0, 'second');
  const step = steps.find((one) => Math.abs(seconds) < one.below);
  if (!step) return format.format(0, 'second');
  return format.format(Math.trunc(seconds / step.seconds), step.unit);
}

import { intlTags, type Locale, say, type Text } from '../../kit/words.ts';
import { type View, type ViewCompare, type ViewSpan, viewFields } from './view.ts';
import { viewWords } from './words.ts';

/** What spans are called. */
export const spanWords: Readonly<Record<ViewSpan, Text>> = {
  today: viewWords.today,
  yesterday: viewWords.yesterday,
  'last-7': viewWords.last7,
  'last-30': viewWords.last30,
  'last-90': viewWords.last90,
  'this-week': viewWords.thisWeek,
  'last-week': viewWords.lastWeek,
  'this-month': viewWords.thisMonth,
  'last-month': viewWords.lastMonth,
  custom: viewWords.custom,
};

/** What comparisons are called where they are chosen. */
export const compareWords: Readonly<Record<ViewCompare, Text>> = {
  none: viewWords.compareNone,
  previous: viewWords.comparePrevious,
  year: viewWords.compareYear,
  target: viewWords.compareTarget,
};

/** What is said behind a change. */
export const againstWords: Readonly<Record<ViewCompare, Text>> = {
  none: viewWords.compareNone,
  previous: viewWords.againstPrevious,
  year: viewWords.againstYear,
  target: viewWords.againstTarget,
};

/**
 * A view in one line: its span and days, what it stands beside, and what it is narrowed to. The period ends before
 * `to`.
 */
export function viewSaid(
  view: View,
  period: { readonly from: string; readonly to: string },
  locale: Locale,
  nameOf: (field: string, key: string) => string,
): string {
  const narrowed = viewFields
    .filter((field) => view[field].length > 0)
    .map(
      (field) =>
        `${say(viewWords[field], locale)}: ${view[field].map((key) => nameOf(field, key)).join(', ')}`,
    );
  return [
    say(spanWords[view.span], locale),
    daysSaid(period, locale),
    ...(view.compare === 'none' ? [] : [say(compareWords[view.compare], locale)]),
    ...narrowed,
  ].join(' · ');
}

function daysSaid({ from, to }: { readonly from: string; readonly to: string }, locale: Locale): string {
  const format = new Intl.DateTimeFormat(intlTags[locale], {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const first = new Date(`${from}T00:00:00Z`);
  const last = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000);
  return first.getTime() === last.getTime() ? format.format(first) : format.formatRange(first, last);
}

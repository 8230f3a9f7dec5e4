import { type Change, feedWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { written } from '#modules/platform';
import type { Tone } from '#ui/theme/tokens.ts';
import type { CardNaming } from '../cards/use-naming.ts';

const levelWords = { day: words.fromToDay, whole: words.fromTo, typical: words.fromToTypical } as const;

/** How a change is told to whoever reads. */
export interface InsightText {
  /** The number that it is about, with its group. */
  readonly name: string;
  readonly title: string;
  /** Since when, from what to what. */
  readonly sentence: string;
  readonly chance: string;
  readonly side: { readonly tone: Tone; readonly said: string };
  write(value: number | null): string;
}

/** Puts a change into words. */
export function useInsightText(insight: Change, naming: CardNaming): InsightText {
  const t = useSay();
  const format = useFormat();
  const { shown, field, group, direction, since, before, after, adjusted } = insight;
  const write = (value: number | null) => {
    if (value === null) return '–';
    if (shown.unit === 'money' && shown.currency !== null) return format.money(value, shown.currency);
    if (shown.unit === 'count') return format.number(value, Math.abs(value) < 20 ? 1 : 0);
    return written(format, shown.unit, value) ?? '–';
  };
  const metric = t(shown.name);
  const name =
    field === null
      ? metric
      : t(words.nameInGroup, {
          name: metric,
          field: naming.fieldTitle(field),
          group: naming.group(field, group),
        });
  const day = naming.bucket(since, 'day');
  return {
    name,
    title: t(direction === 'up' ? words.roseOf : words.fellOf, { name }),
    sentence: t(levelWords[shown.level], { since: day, before: write(before), after: write(after) }),
    chance: adjusted < 0.001 ? t(words.chanceTiny) : t(words.chance, { p: format.percent(adjusted, 1) }),
    side: sideOf(insight, t),
    write,
  };
}

function sideOf(
  { shown: { direction: wanted }, direction }: Change,
  t: ReturnType<typeof useSay>,
): InsightText['side'] {
  if (wanted === 'none') return { tone: 'ash', said: t(words.moved) };
  return wanted === direction
    ? { tone: 'jade', said: t(words.better) }
    : { tone: 'amber', said: t(words.worse) };
}

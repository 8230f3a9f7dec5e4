import type { Goal } from '@zhiyin/domain/insights';
import type { MetricUnit } from '@zhiyin/domain/kit';
import type { Format } from '#lib/i18n/format.ts';
import { minorUnits } from '#lib/i18n/minor-units.ts';
import { written } from '#modules/platform';
import type { Slot } from '#ui/form/use-draft.ts';

/** How many stored units one typed unit has: a percent is a hundredth, money is typed in whole units. */
export function typedIn(unit: MetricUnit, currency: string | null): number {
  if (unit === 'share') return 0.01;
  return unit === 'money' ? minorUnits(currency) : 1;
}

/** A goal's number as people read it; a dash where there is none. */
export function shownValue(format: Format, { shown }: Pick<Goal, 'shown'>, value: number | null): string {
  if (value === null || shown === null) return '–';
  if (shown.unit === 'money' && shown.currency !== null) return format.money(value, shown.currency);
  return written(format, shown.unit, value) ?? '–';
}

/** A number that is typed in other units than it is stored in. */
export function typedAs(slot: Slot<number | null>, unit: number): Slot<number | null> {
  const { value, onChange } = slot;
  return {
    ...slot,
    // A share of 0.29 is 28.999… hundredths to the machine.
    value: value === null ? null : Number((value / unit).toPrecision(12)),
    onChange: (typed) => onChange(typed === null ? null : Number((typed * unit).toPrecision(12))),
  };
}

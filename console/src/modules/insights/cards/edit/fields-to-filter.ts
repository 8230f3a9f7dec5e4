import { isViewField, type ViewField } from '@zhiyin/domain/insights';
import type { Choice, Field, FieldSet } from '@zhiyin/domain/kit';
import type { MetricEntry } from '@zhiyin/domain/platform';

type Choices = Readonly<Record<ViewField, readonly { readonly value: string; readonly label: string }[]>>;

/** The fields that conditions on a metric's rows may name, with colleagues, teams and reasons to choose from. */
export function fieldsToFilter(entry: MetricEntry | undefined, choices: Choices): FieldSet {
  return Object.fromEntries(
    Object.entries(entry?.fields ?? {}).map(
      ([key, { type, label, choices: own, currency }]): [string, Field] => {
        const among = own ?? (isViewField(key) ? choices[key].map(choiceOf) : undefined);
        return [key, { type, label, ...(among && { choices: among }), ...(currency && { currency }) }];
      },
    ),
  );
}

function choiceOf({ value, label }: { readonly value: string; readonly label: string }): Choice {
  return { key: value, label: { zh: label, en: label } };
}

import { handoffWords as words } from '@zhiyin/domain/handoffs';
import { Segmented } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';

const ratings = [1, 2, 3, 4, 5];

/** One of five, by arrow keys or by a press; nothing chosen is no rating. */
export function StarsField({
  at,
  label,
  isOptional = false,
}: {
  readonly at: Slot<number | null>;
  readonly label: string;
  readonly isOptional?: boolean;
}) {
  const t = useSay();
  return (
    <Field at={at} label={label} isOptional={isOptional}>
      {() => (
        <Segmented<number>
          aria-label={label}
          value={at.value ?? 0}
          options={ratings.map((value) => ({ value, label: t(words.stars, { rating: value }) }))}
          onChange={at.onChange}
        />
      )}
    </Field>
  );
}

import { routingWords as words } from '@zhiyin/domain/routing';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useTeamNames } from '#modules/people';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';

const anybody = 'anybody';

/** One of the shop's teams, or anybody. */
export function TeamSelect({ at, label }: { at: Slot<string | null>; label: string }) {
  const t = useSay();
  const teams = [...useTeamNames()].map(([value, name]) => ({ value, label: name }));
  return (
    <Field at={at} label={label}>
      {(ties) => (
        <Select
          {...ties}
          value={at.value ?? anybody}
          options={[{ value: anybody, label: t(words.anybody) }, ...teams]}
          onChange={(next) => at.onChange(next === anybody ? null : next)}
        />
      )}
    </Field>
  );
}

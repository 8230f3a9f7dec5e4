import type { Text } from '@zhiyin/domain/kit';
import { peoplePageWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';

/** A role's name in both languages. */
export function RoleNameField({ at, hint }: { at: Slot<Text>; hint?: string }) {
  const t = useSay();
  return (
    <Field at={at} label={t(words.roleName)} {...(hint && { hint })}>
      {({ id }) => (
        <div id={id}>
          <BothLanguagesInput
            label={t(words.roleName)}
            value={at.value}
            isInvalid={at.problem !== undefined}
            onChange={at.onChange}
          />
        </div>
      )}
    </Field>
  );
}

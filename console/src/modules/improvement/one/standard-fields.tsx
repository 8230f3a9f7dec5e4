import { type StandardKind, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import { useStandards } from '../data.ts';
import { useVersioned } from './use-versioned.ts';

interface Props {
  readonly kind: StandardKind;
  readonly thing: Slot<string | null>;
  readonly text: Slot<string>;
}

/** Which standard: one of the shop's things of this kind, or words where it is kept elsewhere. */
export function StandardFields({ kind, thing, text }: Props) {
  const t = useSay();
  const versioned = useVersioned();
  const items = useStandards(kind).data?.items ?? [];
  const options = items.map(({ ref, title, version }) => ({ value: ref, label: versioned(title, version) }));
  return (
    <>
      {options.length > 0 && (
        <SelectField at={thing} label={t(words.standardThing)} options={options} isOptional />
      )}
      {thing.value === null && (
        <TextField
          at={text}
          label={t(options.length > 0 ? words.elsewhere : words.standard)}
          isOptional={options.length > 0}
        />
      )}
    </>
  );
}

import { reasonsWords as words } from '@zhiyin/domain/reasons';
import { useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useDraft } from '#ui/form/use-draft.ts';
import { useAddReason } from '../data.ts';
import { keyFor } from '../tree/key-for.ts';
import { fieldsOf, ReasonForm, withRowFields } from './reason-form.ts';
import { RowForm } from './row-form.tsx';

interface Props {
  readonly parentKey: string | null;
  readonly depth: number;
  readonly takenKeys: ReadonlySet<string>;
  readonly onAdded: (key: string) => void;
  readonly onCancel: () => void;
}

/** A row for a reason that is still to be written. */
export function AddRow({ parentKey, depth, takenKeys, onAdded, onCancel }: Props) {
  const t = useSay();
  const add = useAddReason();
  const addedKey = useRef('');
  const draft = useDraft({
    initial: fieldsOf(null),
    schema: ReasonForm,
    save: ({ zh, en, key }) => {
      addedKey.current = key || keyFor(en, takenKeys);
      return withRowFields(add.mutateAsync({ key: addedKey.current, parentKey, words: { zh, en } }));
    },
  });
  return (
    <RowForm
      draft={draft}
      verb={t(words.add)}
      depth={depth}
      hasKey
      onSaved={() => onAdded(addedKey.current)}
      onCancel={onCancel}
    />
  );
}

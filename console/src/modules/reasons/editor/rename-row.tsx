import { words as consoleWords } from '@zhiyin/domain/console';
import type { Reason } from '@zhiyin/domain/reasons';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useDraft } from '#ui/form/use-draft.ts';
import { useRenameReason } from '../data.ts';
import { fieldsOf, ReasonForm, withRowFields } from './reason-form.ts';
import { RowForm } from './row-form.tsx';

interface Props {
  readonly reason: Reason;
  readonly depth: number;
  readonly onDone: () => void;
}

/** A reason's row while its names are changed; its key never changes. */
export function RenameRow({ reason, depth, onDone }: Props) {
  const t = useSay();
  const rename = useRenameReason();
  const draft = useDraft({
    initial: fieldsOf(reason),
    schema: ReasonForm,
    save: ({ zh, en }) => withRowFields(rename.mutateAsync({ reason, words: { zh, en } })),
  });
  return (
    <RowForm
      draft={draft}
      verb={t(consoleWords.save)}
      depth={depth}
      hasKey={false}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}

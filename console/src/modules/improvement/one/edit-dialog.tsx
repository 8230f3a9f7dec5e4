import { changeFinding, type FindingDetail, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useChange } from '../data.ts';

/** Says anew what is wrong. */
export function EditDialog({ finding, onClose }: { finding: FindingDetail; onClose: () => void }) {
  const t = useSay();
  const act = useChange();
  const { findingId, revision, title, description } = finding;
  const draft = useDraft({
    initial: { revision, title, description },
    schema: changeFinding.body,
    save: (body) => act.mutateAsync({ params: { findingId }, body }),
  });
  return (
    <Dialog title={t(words.edit)} onClose={onClose} width={520}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
        <TextField at={draft.at('title')} label={t(words.title)} isFirst />
        <ParagraphField at={draft.at('description')} label={t(words.description)} rows={6} isOptional />
      </DraftForm>
    </Dialog>
  );
}

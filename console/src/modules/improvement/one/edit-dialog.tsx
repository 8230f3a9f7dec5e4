import { changeFinding, type FindingDetail, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { revisionUpon } from './revision-upon.ts';
import { useChangeOf } from './use-change-of.ts';

/** Says anew what is wrong. */
export function EditDialog({ finding, onClose }: { finding: FindingDetail; onClose: () => void }) {
  const t = useSay();
  const change = useChangeOf();
  const [begun] = useState(finding);
  const { findingId } = finding;
  const draft = useDraft({
    initial: { title: begun.title, description: begun.description },
    schema: changeFinding.body.pick({ title: true, description: true }),
    save: (said) => change({ findingId, revision: revisionUpon(saidOf(begun), saidOf(finding)) }, said),
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

const saidOf = ({ revision, title, description }: FindingDetail) => ({
  revision,
  part: [title, description],
});

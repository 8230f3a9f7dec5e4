import { remarkOnSuggestion, suggestionsPageWords as words } from '@zhiyin/domain/suggestions';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useRemark } from '../data.ts';

/** Says something to colleagues alone. */
export function RemarkDialog({ suggestionId, onClose }: { suggestionId: string; onClose: () => void }) {
  const t = useSay();
  const act = useRemark();
  const draft = useDraft({
    initial: { text: '' },
    schema: remarkOnSuggestion.body,
    save: (body) => act.mutateAsync({ params: { suggestionId }, body }),
  });
  return (
    <Dialog title={t(words.remark)} onClose={onClose} width={520}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
        <ParagraphField at={draft.at('text')} label={t(words.internal)} hint={t(words.remarkText)} rows={4} />
      </DraftForm>
    </Dialog>
  );
}

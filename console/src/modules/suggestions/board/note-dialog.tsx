import { useNavigate } from '@tanstack/react-router';
import {
  noteSuggestion,
  type SuggestionTopic,
  suggestionTopics,
  suggestionTopicWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useNote } from '../data.ts';

/** Writes down what a customer suggested elsewhere. */
export function NoteDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const act = useNote();
  const initial: { text: string; topic: SuggestionTopic | null; email: string } = {
    text: '',
    topic: 'service',
    email: '',
  };
  const draft = useDraft({
    initial,
    schema: noteSuggestion.body,
    save: async (body) => {
      const { suggestionId } = await act.mutateAsync({ body });
      void navigate({ to: '/suggestions/$suggestionId', params: { suggestionId } });
    },
  });
  return (
    <Dialog title={t(words.note)} onClose={onClose} width={520}>
      <DraftForm draft={draft} verb={t(words.note)} onSaved={onClose} onCancel={onClose}>
        <ParagraphField at={draft.at('text')} label={t(words.text)} hint={t(words.noteHint)} rows={5} />
        <SelectField
          at={draft.at('topic')}
          label={t(words.topic)}
          options={suggestionTopics.map((topic) => ({
            value: topic,
            label: t(suggestionTopicWords[topic]),
          }))}
        />
        <TextField at={draft.at('email')} label={t(words.email)} hint={t(words.emailHint)} isOptional />
      </DraftForm>
    </Dialog>
  );
}

import {
  answerSuggestion,
  type Suggestion,
  type SuggestionState,
  suggestionStates,
  suggestionStateWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { useMemo } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { HelpWhileWriting } from '#modules/inbox';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAnswer } from '../data.ts';
import styles from '../suggestions.module.css';

interface Props {
  readonly suggestion: Suggestion;
  /** What it is to become; left out, it is chosen here. */
  readonly to?: SuggestionState;
  readonly onClose: () => void;
}

type Becomes = Exclude<SuggestionState, 'new'>;
const canBecome = suggestionStates.filter((state): state is Becomes => state !== 'new');

/** What the suggester, and everybody who suggested the same, is told. */
export function AnswerDialog({ suggestion, to, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const act = useAnswer();
  const { suggestionId, revision, state, text, supporters } = suggestion;
  const first = to ?? state;
  const addressee = useAddressee(suggestion);
  const initial: { revision: number; text: string; state: Becomes | null } = {
    revision,
    text: '',
    state: first === 'new' ? 'considering' : first,
  };
  const draft = useDraft({
    initial,
    schema: answerSuggestion.body,
    save: (body) => act.mutateAsync({ params: { suggestionId }, body }).then(() => toast.say(t(words.sent))),
  });
  return (
    <Dialog title={t(words.answerTitle)} onClose={onClose} width={560}>
      <blockquote className={styles['asked']}>
        <bdi>{text}</bdi>
      </blockquote>
      <DraftForm draft={draft} verb={t(words.send)} onSaved={onClose} onCancel={onClose}>
        <SelectField
          at={draft.at('state')}
          label={t(words.becomes)}
          options={canBecome.map((one) => ({ value: one, label: t(suggestionStateWords[one]) }))}
        />
        <ParagraphField
          at={draft.at('text')}
          label={t(words.answerText)}
          hint={t(words.answerHint)}
          rows={5}
        />
        <HelpWhileWriting
          to={addressee}
          text={draft.values.text}
          onWrite={(written) => draft.at('text').onChange(written)}
        />
        {supporters > 1 && <p className={styles['faint']}>{t(words.toldTo, { n: supporters })}</p>}
      </DraftForm>
    </Dialog>
  );
}

/** Whoever suggested it, and what they wrote; who are several go by no name. */
function useAddressee({ customerId, customerName, text, supporters }: Suggestion) {
  return useMemo(
    () => ({
      customerId,
      customerName: supporters === 1 ? customerName : null,
      customerText: text,
      saidBefore: [],
    }),
    [customerId, customerName, text, supporters],
  );
}

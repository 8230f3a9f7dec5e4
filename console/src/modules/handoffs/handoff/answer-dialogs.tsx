import {
  answerHandoff,
  type Handoff,
  sendHandoffAgain,
  handoffWords as words,
} from '@zhiyin/domain/handoffs';
import { z } from 'zod';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { handoffReads } from '../data.ts';
import { AnswersInput, withoutBlanks } from '../send/answers-input.tsx';
import { StarsField } from './stars-field.tsx';

interface Props {
  readonly handoff: Handoff;
  readonly onClose: () => void;
}

type Answers = Readonly<Record<string, unknown>>;
const Answered = answerHandoff.body
  .omit({ rating: true })
  .extend({ stars: z.int().min(1).max(5).nullable() });

/** Answers by the kind's form, in words, or both; and rates what one was sent, if one likes. */
export function AnswerDialog({
  handoff: { handoffId, revision, answerFormId, handoffRating },
  onClose,
}: Props) {
  const t = useSay();
  const act = useAct(answerHandoff, handoffReads);
  const draft = useDraft<
    { after: number; text: string; answers: Answers; stars: number | null },
    typeof Answered
  >({
    initial: { after: revision, text: '', answers: {}, stars: handoffRating },
    schema: Answered,
    save: ({ stars, answers, ...body }) =>
      act.mutateAsync({
        params: { handoffId },
        body: {
          ...body,
          answers: withoutBlanks(answers),
          ...(stars !== null && stars !== handoffRating && { rating: { rating: stars } }),
        },
      }),
  });
  return (
    <Dialog title={t(words.answer)} place="side" width={520} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.answer)} onSaved={onClose} onCancel={onClose}>
        <AnswersInput formId={answerFormId} at={draft.at('answers')} />
        <ParagraphField
          at={draft.at('text')}
          label={t(words.answerText)}
          isOptional={answerFormId !== null}
        />
        <StarsField at={draft.at('stars')} label={t(words.handoffRating)} isOptional />
      </DraftForm>
    </Dialog>
  );
}

/** Fills in what was missing, by the version of the form that it was sent with. */
export function SendAgainDialog({ handoff, onClose }: Props) {
  const t = useSay();
  const act = useAct(sendHandoffAgain, handoffReads);
  const { handoffId, revision, formId, formVersion } = handoff;
  const draft = useDraft<{ after: number; text: string; answers: Answers }, typeof sendHandoffAgain.body>({
    initial: { after: revision, text: '', answers: handoff.answers },
    schema: sendHandoffAgain.body,
    save: ({ answers, ...body }) =>
      act.mutateAsync({
        params: { handoffId },
        body: { ...body, ...(formId !== null && { answers: withoutBlanks(answers ?? {}) }) },
      }),
  });
  return (
    <Dialog title={t(words.sendAgain)} place="side" width={520} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.send)} onSaved={onClose} onCancel={onClose} isAlwaysReady>
        <AnswersInput formId={formId} version={formVersion} at={draft.at('answers')} />
        <ParagraphField at={draft.at('text')} label={t(words.added)} isOptional />
      </DraftForm>
    </Dialog>
  );
}

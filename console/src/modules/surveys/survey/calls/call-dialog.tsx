import { Link } from '@tanstack/react-router';
import { type Form, parseForm } from '@zhiyin/domain/kit';
import { answerSurveyCall, type SurveyCall, surveyScreenWords as words } from '@zhiyin/domain/surveys';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { DraftAnswers } from '#ui/form-preview/draft-answers.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../survey.module.css';
import { useAnswerCall, useNoteCall, useScript } from './data.ts';

interface Props {
  readonly call: SurveyCall;
  readonly onClose: () => void;
}

/** The script of one call, and what came of it. */
export function CallDialog({ call, onClose }: Props) {
  const t = useSay();
  const script = useScript(call.invitationId);
  const parsed = script.data ? parseForm(script.data.form) : null;
  const { customerName, phone, conversationId, name } = call;
  return (
    <Dialog title={customerName ?? t(words.visitor)} place="side" width={560} onClose={onClose}>
      <p className={styles['side']}>
        {phone && <a href={`tel:${phone}`}>{phone}</a>}
        <span>{name}</span>
        {conversationId && (
          <Link to="/inbox/$conversationId" params={{ conversationId }}>
            {t(words.toConversation)}
          </Link>
        )}
      </p>
      {script.isPending && <PageLoading rows={6} />}
      {script.isError && !script.data && <PageError error={script.error} onRetry={script.refetch} />}
      {script.data && <blockquote className={styles['script']}>{t(script.data.intro)}</blockquote>}
      {parsed?.ok && <Script call={call} form={parsed.form} onClose={onClose} />}
      <NoAnswers call={call} onClose={onClose} />
    </Dialog>
  );
}

function Script({ call: { invitationId }, form, onClose }: Props & { form: Form }) {
  const t = useSay();
  const toast = useToast();
  const answer = useAnswerCall();
  const { version } = form.definition;
  const first: { version: number; answers: Readonly<Record<string, unknown>> } = { version, answers: {} };
  const draft = useDraft<typeof first, typeof answerSurveyCall.body>({
    initial: first,
    schema: answerSurveyCall.body,
    save: (body) => answer.mutateAsync({ params: { invitationId }, body }),
  });
  const done = () => {
    toast.say(t(words.kept));
    onClose();
  };
  return (
    <section aria-label={t(words.script)}>
      <DraftAnswers form={form} at={draft.at('answers')} />
      <DraftForm draft={draft} verb={t(words.keepAnswers)} onSaved={done}>
        {null}
      </DraftForm>
    </section>
  );
}

/** Nobody answered, or would not. */
function NoAnswers({ call: { invitationId }, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const note = useNoteCall();
  const say = (as: 'not-reached' | 'refused') =>
    note.mutateAsync({ params: { invitationId }, body: { as } }).then(() => {
      toast.say(t(words.noted));
      onClose();
    }, toast.refuse);
  return (
    <div className={styles['acts']}>
      <Button loading={note.isPending} onClick={() => say('not-reached')}>
        {t(words.notReached)}
      </Button>
      <Button type="text" disabled={note.isPending} onClick={() => say('refused')}>
        {t(words.refused)}
      </Button>
    </div>
  );
}

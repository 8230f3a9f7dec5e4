import { Link } from '@tanstack/react-router';
import type { FormDefinition } from '@zhiyin/domain/kit';
import {
  answerWayWords,
  leftOutWords,
  type Survey,
  type SurveyResponse,
  surveysManage,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useLeaveOut } from '../data.ts';
import styles from '../survey.module.css';

interface Props {
  readonly survey: Survey;
  readonly form: FormDefinition;
  readonly response: SurveyResponse;
  readonly onClose: () => void;
}

/** One answer in full, the way to its conversation, and whether it counts. */
export function ResponseDialog({ survey, form, response, onClose }: Props) {
  const t = useSay();
  const format = useFormat();
  const may = useMay();
  const names = useMemberNames();
  const { isAnonymous } = survey.plan;
  const { answeredAt, way, customerName, conversationId, filledBy, isLow, leftOut, said } = response;
  const who = isAnonymous ? t(words.somebody) : (customerName ?? t(words.visitor));
  return (
    <Dialog
      title={t(words.answer)}
      place="side"
      width={520}
      onClose={onClose}
      footer={may(surveysManage) && <CountButton survey={survey} response={response} />}
    >
      <p className={styles['side']}>
        <span>{isAnonymous ? format.day(answeredAt) : format.exact(answeredAt)}</span>
        <bdi>{who}</bdi>
        {way && <span>{t(answerWayWords[way])}</span>}
        {filledBy && <span>{t(words.filledBy, { name: names.get(filledBy) ?? filledBy.slice(-8) })}</span>}
        {isLow && <StatusTag tone="seal">{t(words.low)}</StatusTag>}
        {leftOut && <StatusTag tone="ash">{t(leftOutWords[leftOut])}</StatusTag>}
        {conversationId && (
          <Link to="/inbox/$conversationId" params={{ conversationId }}>
            {t(words.toConversation)}
          </Link>
        )}
      </p>
      <div className={styles['answered']}>
        {form.questions.map(({ key, label }) => (
          <div key={key}>
            <h3 className={styles['asked']}>{t(label)}</h3>
            <div className={styles['said']}>
              {said[key] ?? <span className={styles['faint']}>{t(words.notSaid)}</span>}
            </div>
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function CountButton({
  survey: { surveyId },
  response: { responseId, leftOut },
}: Pick<Props, 'survey' | 'response'>) {
  const t = useSay();
  const toast = useToast();
  const act = useLeaveOut();
  const change = (isLeftOut: boolean) =>
    act.mutateAsync({ params: { surveyId, responseId }, body: { isLeftOut } });
  const isLeftOut = leftOut === null;
  const verb = t(isLeftOut ? words.leaveOut : words.countAgain);
  const run = () => change(isLeftOut).then(() => toast.sayUndo(verb, () => change(!isLeftOut)), toast.refuse);
  return (
    <Button loading={act.isPending} onClick={run}>
      {verb}
    </Button>
  );
}

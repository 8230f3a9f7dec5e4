import { Link } from '@tanstack/react-router';
import type { Question } from '@zhiyin/domain/kit';
import { type FormAnswerDetail, formPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useAnswer } from '../data.ts';
import styles from '../forms.module.css';
import { respondentWords } from './respondent-words.ts';

interface Props {
  readonly formId: string;
  readonly responseId: string;
  readonly onClose: () => void;
}

/** One answered form, with the version that was seen. */
export function AnswerDialog({ formId, responseId, onClose }: Props) {
  const t = useSay();
  const answer = useAnswer(formId, responseId);
  return (
    <Dialog title={t(words.answer)} place="side" width={560} onClose={onClose}>
      {answer.isPending && <PageLoading rows={6} />}
      {answer.isError && !answer.data && <PageError error={answer.error} onRetry={answer.refetch} />}
      {answer.data && <Answered answer={answer.data} />}
    </Dialog>
  );
}

function Answered({ answer }: { answer: FormAnswerDetail }) {
  const t = useSay();
  const format = useFormat();
  const { definition, version, respondedAt, respondentKind, respondentId, score, rawScore, failed } = answer;
  const rounded = (number: number) => format.number(number, 1);
  return (
    <>
      <p className={styles['summary']}>
        <span>{format.exact(respondedAt)}</span>
        <span>{t(respondentWords(respondentKind, respondentId))}</span>
        <Link to="/settings/forms/$formId/versions" params={{ formId: answer.formId }}>
          {t(words.answeredVersion, { version })}
        </Link>
      </p>
      {score !== null && (
        <p className={styles['summary']}>
          <b>
            {t(words.score)} {rounded(score)}
          </b>
          {failed.length > 0 && <StatusTag tone="seal">{t(words.failedFatal)}</StatusTag>}
          {failed.length > 0 && rawScore !== null && (
            <span>{t(words.rawScore, { score: rounded(rawScore) })}</span>
          )}
        </p>
      )}
      <div className={styles['answered']}>
        {definition.questions.map((question, index) => (
          <div key={question.key}>
            <SectionHead answer={answer} question={question} before={definition.questions[index - 1]} />
            <AnsweredQuestion answer={answer} question={question} />
          </div>
        ))}
      </div>
    </>
  );
}

interface OneProps {
  readonly answer: FormAnswerDetail;
  readonly question: Question;
}

function SectionHead({ answer, question, before }: OneProps & { before: Question | undefined }) {
  const t = useSay();
  const format = useFormat();
  const section = answer.definition.sections.find(({ key }) => key === question.section);
  if (!section || section.key === before?.section) return null;
  const score = answer.sections.find((one) => one.section === section.key)?.score ?? null;
  return (
    <div className={styles['section']}>
      {t(section.label)}
      {score !== null && ` · ${format.number(score, 1)}`}
    </div>
  );
}

function AnsweredQuestion({ answer, question: { key, label } }: OneProps) {
  const t = useSay();
  const format = useFormat();
  const share = answer.shares[key];
  const files = answer.files[key] ?? [];
  return (
    <>
      <h3 className={styles['asked']}>{t(label)}</h3>
      <div className={styles['said']}>
        {answer.said[key] ?? <span className={styles['faint']}>{t(words.notAnswered)}</span>}
        {typeof share === 'number' && <span className={styles['faint']}> · {format.percent(share, 0)}</span>}
        {answer.failed.includes(key) && <StatusTag tone="seal">{t(words.failedFatal)}</StatusTag>}
        {files.length > 0 && (
          <span className={styles['files']}>
            {files.map(({ fileId, name, url, thumbnailUrl }) => (
              <a key={fileId} href={url} target="_blank" rel="noreferrer">
                {thumbnailUrl ? <img src={thumbnailUrl} alt={name} /> : name}
              </a>
            ))}
          </span>
        )}
      </div>
    </>
  );
}

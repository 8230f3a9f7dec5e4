import { type QuestionSpread, surveyScreenWords as words } from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import styles from '../survey.module.css';

/** How the answers spread over each question: a table with a bar in each row, so that both eyes and ears read it. */
export function Spreads({ questions }: { questions: readonly QuestionSpread[] }) {
  const t = useSay();
  return (
    <section className={styles['spreads']} aria-label={t(words.spreads)}>
      {questions.map((question) => (
        <Spread key={question.key} question={question} />
      ))}
    </section>
  );
}

function Spread({ question }: { question: QuestionSpread }) {
  const t = useSay();
  const { label, counts } = question;
  return (
    <div className={styles['spread']}>
      <table>
        <caption>
          {t(label)} <Counted question={question} />
        </caption>
        {counts.length > 0 && (
          <thead className="spoken">
            <tr>
              <th scope="col">{t(words.answer)}</th>
              <td />
              <th scope="col">{t(words.countColumn)}</th>
              <th scope="col">{t(words.shareColumn)}</th>
            </tr>
          </thead>
        )}
        <Bars question={question} />
      </table>
    </div>
  );
}

/** How many answered, and the mean of marks. */
function Counted({ question: { answered, notApplicable, mean, counts } }: { question: QuestionSpread }) {
  const t = useSay();
  const format = useFormat();
  const word = counts.length === 0 ? words.openAnswers : words.answersN;
  return (
    <span className={styles['faint']}>
      {t(word, { n: format.number(answered) })}
      {mean !== null && ` · ${t(words.meanIs, { mean: format.number(mean, 2) })}`}
      {notApplicable > 0 && ` · ${t(words.notApplicable, { n: format.number(notApplicable) })}`}
    </span>
  );
}

function Bars({ question: { answered, counts } }: { question: QuestionSpread }) {
  const t = useSay();
  const format = useFormat();
  const most = Math.max(...counts.map(({ count }) => count), 1);
  return (
    <tbody>
      {counts.map(({ key, label, count }) => (
        <tr key={key}>
          <th scope="row" title={t(label)}>
            {t(label)}
          </th>
          <td className={styles['bar']} aria-hidden="true">
            <span className={styles['track']}>
              <i style={{ width: `${(count / most) * 100}%` }} />
            </span>
          </td>
          <td>{format.number(count)}</td>
          <td>{answered === 0 ? '–' : format.percent(count / answered, 0)}</td>
        </tr>
      ))}
    </tbody>
  );
}

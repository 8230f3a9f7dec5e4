import {
  type Card,
  insightsNavWords,
  missingOf,
  newCard,
  type View,
  exploreWords as words,
} from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { CardFrame, hasTable } from '../cards/card-frame.tsx';
import { CardFields } from '../cards/edit/card-fields.tsx';
import { missingWords } from '../cards/edit/missing-words.ts';
import { useEntries } from '../cards/use-answers.ts';
import { useNaming } from '../cards/use-naming.ts';
import { useLiveFigures } from '../dashboards/data.ts';
import { Shown } from '../dashboards/look/shown.tsx';
import styles from './explore.module.css';
import { QuestionActs } from './question-acts.tsx';
import { SavedQuestions } from './saved-questions.tsx';
import { type Question, useQuestion } from './use-question.ts';

/** Where one clicks a question together and sees its answer. */
export function ExplorePage() {
  const t = useSay();
  const { question, ask } = useQuestion();
  const known = useEntries('all');
  const naming = useNaming(known.entries);
  useLiveFigures(false);
  const { card } = question;
  const missing = missingOf(card);
  const actions = (
    <>
      <SavedQuestions question={question} onAsk={ask} />
      <Button onClick={() => ask({ card: newCard('c1', 'trend'), savedId: null })}>{t(words.anew)}</Button>
      <QuestionActs question={question} isWhole={missing === null} naming={naming} onAsk={ask} />
    </>
  );
  if (known.isPending) return <PageLoading rows={8} />;
  if (known.error) return <PageError error={known.error} onRetry={known.refetch} />;
  const change = (next: Card) => ask({ card: next });
  return (
    <Page title={t(insightsNavWords.explore)} description={t(words.exploreHint)} actions={actions}>
      <div className={styles['explore']}>
        <section aria-label={t(words.question)} className={styles['question']}>
          <CardFields card={card} entries={known.entries} naming={naming} onChange={change} />
        </section>
        <section aria-label={t(words.answer)} className={styles['answer']}>
          <Answer question={question} onView={(next) => ask({ view: next })} />
        </section>
      </div>
    </Page>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly onView: (view: View) => void;
}

/** The chart and its table; before the question is whole, what it lacks. */
function Answer({ question: { card, view }, onView }: AnswerProps) {
  const t = useSay();
  const missing = missingOf(card);
  if (missing !== null) {
    const lacks = card.metrics.length === 0 ? words.begin : missingWords(card.kind, missing);
    return <Empty icon="chart" title={t(lacks)} sentence={t(words.beginHint)} />;
  }
  return (
    <Shown cards={[card]} view={view} whose="all" onView={onView}>
      {(shared) => (
        <>
          <div className={styles['chart']}>
            <CardFrame card={card} {...shared} />
          </div>
          {hasTable(card) && <CardFrame card={card} {...shared} isTable />}
        </>
      )}
    </Shown>
  );
}

import { useSay } from '../setting.ts';
import { Title } from '../shell/title.tsx';
import { shellWords, surveyWords } from '../words.ts';
import { AskCard } from './ask-card.tsx';
import { useAsks } from './use-asks.ts';

/** Everything the customer is asked about how it went. */
export function AsksPage() {
  const say = useSay();
  const { question, items } = useAsks();
  return (
    <section class="page">
      <Title text={say(surveyWords.title)} />
      {items === null && <p role="status">{say(shellWords.loading)}</p>}
      {items?.length === 0 && (
        <div class="empty">
          <h2>{say(surveyWords.nothing)}</h2>
          <p>{say(surveyWords.nothingHint)}</p>
        </div>
      )}
      {items?.map((ask) => (
        <AskCard key={ask.askId} ask={ask} question={question} />
      ))}
    </section>
  );
}

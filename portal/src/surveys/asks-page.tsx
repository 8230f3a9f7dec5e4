import { dateFormat } from '../../../widget/src/locale.ts';
import type { OwnSurvey } from '../inbox/contract.ts';
import { useSay, useSetting } from '../setting.ts';
import { Loading } from '../shell/loading.tsx';
import { Title } from '../shell/title.tsx';
import { surveyPageWords, surveyWords } from '../words.ts';
import { AskCard } from './ask-card.tsx';
import { useAsks } from './use-asks.ts';

/** Everything the customer is asked about how it went. */
export function AsksPage() {
  const say = useSay();
  const { question, items, surveys } = useAsks();
  return (
    <section class="page">
      <Title text={say(surveyWords.title)} />
      {items === null && <Loading />}
      {items?.length === 0 && surveys.length === 0 && (
        <div class="empty">
          <h2>{say(surveyWords.nothing)}</h2>
          <p>{say(surveyWords.nothingHint)}</p>
        </div>
      )}
      {surveys.map((survey) => (
        <SurveyCard key={survey.invitationId} survey={survey} />
      ))}
      {items?.map((ask) => (
        <AskCard key={ask.askId} ask={ask} question={question} />
      ))}
    </section>
  );
}

/** A survey that waits, and the way to it. */
function SurveyCard({ survey: { title, url, expiresAt } }: { survey: OwnSurvey }) {
  const { locale } = useSetting();
  const say = useSay();
  const date = dateFormat(locale, { dateStyle: 'medium' }).format(new Date(expiresAt));
  return (
    <div class="card ask">
      <h2>{title[locale]}</h2>
      <p class="hint">{say(surveyPageWords.until, { date })}</p>
      <div class="ways">
        <a href={url} class="button main">
          {say(surveyPageWords.toSurvey)}
        </a>
      </div>
    </div>
  );
}

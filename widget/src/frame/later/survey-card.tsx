import type { OwnSurvey } from '../../chat/contract.ts';
import { surveyWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';

/** Asks for the answers to a survey, which has a page of its own; it can be passed over. */
export function SurveyCard({ survey }: { survey: OwnSurvey }) {
  const { title, url } = survey;
  const { chat, locale } = useSetting();
  const say = useSay();
  return (
    <section class="ask" aria-label={say(surveyWords.heading)}>
      <h2>{title[locale]}</h2>
      <p class="acts">
        <a class="main" href={url} target="_blank" rel="noopener noreferrer">
          {say(surveyWords.answer)}
        </a>
        <button type="button" class="quiet" onClick={() => chat.asks.passOver(survey)}>
          {say(surveyWords.passOver)}
        </button>
      </p>
    </section>
  );
}

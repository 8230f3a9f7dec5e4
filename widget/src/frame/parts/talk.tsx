import { frameWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';
import { useLater } from '../later/use-later.ts';
import { Composer } from './composer.tsx';
import { Log } from './log.tsx';
import { MomentLine } from './moment-line.tsx';

const loadSurvey = () => import('../later/survey-card.tsx').then((part) => part.SurveyCard);
const loadSuggest = () => import('../later/suggest-line.tsx').then((part) => part.SuggestLine);
const loadAsk = () => import('../later/ask-card.tsx').then((part) => part.AskCard);

/** What was said, what holds for the moment, what is asked at the end, and where to write. */
export function Talk({ onStart }: { onStart: (() => void) | null }) {
  const { chat } = useSetting();
  const say = useSay();
  const open = chat.asks.open.value;
  const { isClosed, conversationId } = chat.reader.thread.value;
  const isAsked = open !== null && isClosed && open.ask.conversationId === conversationId;
  const Ask = useLater(loadAsk, isAsked);
  const survey = isClosed ? chat.asks.survey.value : null;
  const Survey = useLater(loadSurvey, survey !== null);
  const Suggest = useLater(loadSuggest, conversationId === null || isClosed);
  const mustStart = onStart !== null && !chat.isGoingOn.value;
  return (
    <>
      <Log />
      <MomentLine />
      {isAsked && Ask && <Ask key={open.ask.askId} open={open} />}
      {survey && Survey && <Survey survey={survey} />}
      {Suggest && (conversationId === null || isClosed) && <Suggest />}
      {mustStart ? (
        <div class="start">
          <button type="button" class="main" onClick={onStart}>
            {say(frameWords.startNew)}
          </button>
        </div>
      ) : (
        <Composer />
      )}
    </>
  );
}

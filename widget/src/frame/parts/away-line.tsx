import { sayMoment } from '../../chat/day.ts';
import { frameWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';

/** Outside the shop's hours: says so, and when it opens. What is written meanwhile is kept like everything else. */
export function AwayLine() {
  const { chat, locale } = useSetting();
  const say = useSay();
  const terms = chat.visit.terms.value;
  if (!terms || terms.isOpen) return null;
  const { offline, opensAt } = terms;
  return (
    <div class="away" role="status">
      <p>{offline || say(frameWords.closed)}</p>
      {opensAt !== null && (
        <p class="opens">{say(frameWords.opens, { when: sayMoment(opensAt, Date.now(), locale) })}</p>
      )}
    </div>
  );
}

import { isCardAlone } from '../../../widget/src/chat/is-card-alone.ts';
import type { Bubble as BubbleRow } from '../../../widget/src/chat/timeline.ts';
import { clock, dateFormat } from '../../../widget/src/locale.ts';
import { Cards } from '../../../widget/src/message/cards.tsx';
import { MessageText } from '../../../widget/src/message/message-text.tsx';
import { useSay, useSetting } from '../setting.ts';
import { inboxWords } from '../words.ts';
import type { Correspondence } from './correspondence.ts';
import { Files } from './files.tsx';

interface Props {
  readonly row: BubbleRow;
  readonly correspondence: Correspondence;
}

/** One message, who wrote it, and how it stands. */
export function Bubble({ row, correspondence }: Props) {
  const { cards = [] } = row;
  const { locale } = useSetting();
  const say = useSay();
  const { agentName } = correspondence.reader.thread.value;
  const name = row.isMine ? say(inboxWords.you) : (agentName ?? say(inboxWords.shop));
  const isTrouble = row.delivery === 'stuck' || row.delivery === 'refused';
  const classes = ['bubble', row.isMine ? 'mine' : 'theirs', row.isFirst && 'first', row.delivery];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      <span class="said">{say(inboxWords.says, { name })}</span>
      {row.text !== '' && !isCardAlone(row.text, cards) && <MessageText text={row.text} />}
      {cards.length > 0 && <Cards cards={cards} locale={locale} />}
      <Files row={row} correspondence={correspondence} />
      {isTrouble ? <Trouble row={row} correspondence={correspondence} /> : <Standing row={row} />}
    </li>
  );
}

/** The time under the last of several; what is still on its way always says so. */
function Standing({ row: { at, isLast, delivery } }: { row: BubbleRow }) {
  const { locale } = useSetting();
  const say = useSay();
  if (delivery === 'sending') return <span class="standing">{say(inboxWords.sending)}</span>;
  if (!isLast) return null;
  const time = dateFormat(locale, clock).format(new Date(at));
  const word = delivery === 'read' ? inboxWords.read : inboxWords.sent;
  return (
    <span class="standing">
      <time dateTime={at}>{time}</time>
      {delivery !== null && <span> · {say(word)}</span>}
    </span>
  );
}

/** Why a message has not gone, and what can be done. */
function Trouble({ row: { key, refusal }, correspondence }: Props) {
  const say = useSay();
  return (
    <span class="undelivered">
      <span>
        {refusal === null ? say(inboxWords.notYetSent) : say(inboxWords.notSent, { reason: refusal })}
      </span>
      <button type="button" onClick={() => correspondence.retry(key)}>
        {say(inboxWords.tryAgain)}
      </button>
      {refusal !== null && (
        <button type="button" onClick={() => correspondence.discard(key)}>
          {say(inboxWords.discard)}
        </button>
      )}
    </span>
  );
}

import { isCardAlone } from '../../chat/is-card-alone.ts';
import type { Bubble as BubbleRow } from '../../chat/timeline.ts';
import { clock, dateFormat } from '../../locale.ts';
import { Cards } from '../../message/cards.tsx';
import { MessageText } from '../../message/message-text.tsx';
import { frameWords } from '../../words.ts';
import { useSay, useSetting, useShopName } from '../chat-context.ts';
import { FileList } from './files/file-list.tsx';

/** One message, who wrote it, and how it stands. */
export function Bubble({ row }: { row: BubbleRow }) {
  const { cards = [] } = row;
  const { chat, locale } = useSetting();
  const say = useSay();
  const shop = useShopName();
  const name = row.isMine ? say(frameWords.you) : shop;
  const classes = ['bubble', row.isMine ? 'mine' : 'theirs', row.isFirst && 'first', row.delivery ?? ''];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      <span class="said">{say(frameWords.says, { name })}</span>
      {row.text !== '' && !isCardAlone(row.text, cards) && <MessageText text={row.text} />}
      {cards.length > 0 && <Cards cards={cards} locale={locale} addressOf={(path) => chat.addressOf(path)} />}
      {row.files.length > 0 && <FileList files={row.files} stored={row.stored} />}
      {row.delivery === 'stuck' || row.delivery === 'refused' ? (
        <Trouble row={row} />
      ) : (
        <Standing row={row} />
      )}
    </li>
  );
}

/** The time under the last of several; what is still on its way always says so. */
function Standing({ row: { at, isLast, delivery } }: { row: BubbleRow }) {
  const { locale } = useSetting();
  const say = useSay();
  if (delivery === 'sending') return <span class="standing">{say(frameWords.sending)}</span>;
  if (!isLast) return null;
  const time = dateFormat(locale, clock).format(new Date(at));
  return (
    <span class="standing">
      <time dateTime={at}>{time}</time>
      {(delivery === 'sent' || delivery === 'read') && <span> · {say(frameWords[delivery])}</span>}
    </span>
  );
}

/** Why a message has not gone, and what can be done. */
function Trouble({ row: { key, refusal } }: { row: BubbleRow }) {
  const { chat } = useSetting();
  const say = useSay();
  const isRefused = refusal !== null;
  return (
    <span class="trouble">
      <span>{isRefused ? say(frameWords.notSent, { reason: refusal }) : say(frameWords.notYetSent)}</span>
      <button type="button" onClick={() => chat.retry(key)}>
        {say(isRefused ? frameWords.tryAgain : frameWords.tryNow)}
      </button>
      {isRefused && (
        <button type="button" onClick={() => chat.discard(key)}>
          {say(frameWords.discard)}
        </button>
      )}
    </span>
  );
}

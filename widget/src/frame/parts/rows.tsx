import { sayDay } from '../../chat/day.ts';
import type { Row } from '../../chat/timeline.ts';
import { MessageText } from '../../message/message-text.tsx';
import { frameWords } from '../../words.ts';
import { useSay, useSetting, useShopName } from '../chat-context.ts';
import { Bubble } from './bubble.tsx';

/** One line of the conversation. */
export function RowLine({ row }: { row: Row }) {
  const { locale } = useSetting();
  const say = useSay();
  switch (row.kind) {
    case 'day':
      return <li class="mark">{sayDay(row.at, Date.now(), locale)}</li>;
    case 'new-chat':
      return <li class="mark">{say(frameWords.newChat)}</li>;
    case 'notice':
      return <li class="mark">{row.text}</li>;
    case 'bubble':
      return <Bubble row={row} />;
  }
}

/** What the shop says first. It is no stored message: whoever never writes has no conversation. */
export function Greeting({ isAlone }: { isAlone: boolean }) {
  const { chat } = useSetting();
  const say = useSay();
  const shop = useShopName();
  const greeting = chat.visit.look.value?.greeting || say(frameWords.greeting);
  return (
    <>
      <li class="bubble theirs first">
        <span class="said">{say(frameWords.says, { name: shop })}</span>
        <MessageText text={greeting} />
      </li>
      {isAlone && <li class="mark hint">{say(frameWords.firstHint)}</li>}
    </>
  );
}

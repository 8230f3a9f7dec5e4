import { useEffect, useRef, useState } from 'preact/hooks';
import type { VisitorConversation } from '../../chat/contract.ts';
import { sayDay } from '../../chat/day.ts';
import { noThread } from '../../chat/thread/thread.ts';
import { type Row, timeline } from '../../chat/timeline.ts';
import { earlierWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';
import { Icon } from '../parts/icon.tsx';
import { RowLine } from '../parts/rows.tsx';

const wholeConversation = 200;

/** The visitor's conversations, and what was said in one of them. */
export function EarlierPane({ onBack }: { onBack: () => void }) {
  const say = useSay();
  const [chosen, choose] = useState<VisitorConversation | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [chosen]);
  return (
    <section class="earlier-pane" aria-labelledby="earlier">
      <div class="pane-head">
        <button
          type="button"
          class="plain"
          aria-label={say(earlierWords.back)}
          onClick={() => (chosen ? choose(null) : onBack())}
        >
          <Icon name="back" />
        </button>
        <h2 id="earlier" ref={heading} tabIndex={-1}>
          {say(earlierWords.heading)}
        </h2>
      </div>
      {chosen ? <OneConversation conversation={chosen} /> : <Conversations onChoose={choose} />}
    </section>
  );
}

/** What comes of asking: `null` while it is on its way, `failed` when it could not be had. */
type Asked<Answer> = Answer | 'failed' | null;

function Conversations({ onChoose }: { onChoose: (one: VisitorConversation) => void }) {
  const { chat, locale } = useSetting();
  const say = useSay();
  const [page, setPage] = useState<Asked<{ items: VisitorConversation[]; next: string | null }>>(null);
  const read = (before: readonly VisitorConversation[], after: string | null): void => {
    chat.earlier.list(after).then(
      ({ items, next }) => setPage({ items: [...before, ...items], next }),
      () => setPage('failed'),
    );
  };
  useEffect(() => read([], null), []);
  if (page === null || page === 'failed') return <Waiting hasFailed={page === 'failed'} />;
  const { items, next } = page;
  return (
    <div class="conversations">
      {items.length === 0 && <p class="mark">{say(earlierWords.none)}</p>}
      <ul>
        {items.map((one) => (
          <li key={one.conversationId}>
            <button type="button" onClick={() => onChoose(one)}>
              <span class="conversation-text">{one.lastMessageText || say(earlierWords.file)}</span>
              <span class="conversation-about">
                {sayDay(one.lastMessageAt, Date.now(), locale)} ·{' '}
                {say(one.state === 'closed' ? earlierWords.ended : earlierWords.going)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {next !== null && (
        <button type="button" class="earlier" onClick={() => read(items, next)}>
          {say(earlierWords.more)}
        </button>
      )}
    </div>
  );
}

function OneConversation({ conversation: { conversationId } }: { conversation: VisitorConversation }) {
  const { chat } = useSetting();
  const say = useSay();
  const [rows, setRows] = useState<Asked<readonly Row[]>>(null);
  useEffect(() => {
    chat.earlier.read({ conversationId, limit: wholeConversation }).then(
      ({ messages }) => setRows(timeline({ thread: { ...noThread, messages }, outbox: [], isStuck: false })),
      () => setRows('failed'),
    );
  }, [conversationId]);
  if (rows === null || rows === 'failed') return <Waiting hasFailed={rows === 'failed'} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="log" tabIndex={0} aria-label={say(earlierWords.heading)}>
      <ol>
        {rows.map((row) => (
          <RowLine key={row.key} row={row} />
        ))}
      </ol>
    </section>
  );
}

function Waiting({ hasFailed }: { hasFailed: boolean }) {
  const say = useSay();
  return (
    <p class="mark" role="status">
      {say(hasFailed ? earlierWords.failed : earlierWords.loading)}
    </p>
  );
}

import { sayDay } from '../../../widget/src/chat/day.ts';
import type { Row } from '../../../widget/src/chat/timeline.ts';
import { useScroll } from '../../../widget/src/frame/parts/use-scroll.ts';
import { useSettled } from '../../../widget/src/frame/parts/use-settled.ts';
import { useSay, useSetting } from '../setting.ts';
import { inboxWords, shellWords } from '../words.ts';
import { Bubble } from './bubble.tsx';
import type { Correspondence } from './correspondence.ts';

/** What was said. Older messages are fetched by pages, and only when asked for. */
export function Log({ correspondence }: { correspondence: Correspondence }) {
  const say = useSay();
  const rows = correspondence.rows.value;
  const { isBegun, readFrom, isClosed } = correspondence.reader.thread.value;
  const isLoading = correspondence.reader.isLoadingEarlier.value;
  const { box, onScroll } = useScroll(rows);
  const isSpoken = useSettled(isBegun && !isLoading);
  const isWaiting = correspondence.conversationId !== null && !isBegun && rows.length === 0;
  return (
    <div class="log-place">
      <div
        class="log"
        role="log"
        aria-live={isSpoken ? 'polite' : 'off'}
        aria-label={say(inboxWords.log)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        ref={box}
        onScroll={onScroll}
      >
        {isBegun && readFrom > 1 && (
          <button
            type="button"
            class="button earlier"
            disabled={isLoading}
            onClick={() => void correspondence.reader.readEarlier()}
          >
            {say(isLoading ? shellWords.loading : inboxWords.earlier)}
          </button>
        )}
        <ol>
          {rows.map((row) => (
            <RowLine key={row.key} row={row} correspondence={correspondence} />
          ))}
          {isClosed && <li class="mark">{say(inboxWords.ended)}</li>}
        </ol>
        {isWaiting && <p class="mark">{say(shellWords.loading)}</p>}
      </div>
      <p class="typing" role="status">
        {correspondence.presence.isShopTyping.value && say(inboxWords.typing)}
      </p>
    </div>
  );
}

function RowLine({ row, correspondence }: { row: Row; correspondence: Correspondence }) {
  const { locale } = useSetting();
  switch (row.kind) {
    case 'day':
      return <li class="mark">{sayDay(row.at, Date.now(), locale)}</li>;
    case 'notice':
      return <li class="mark">{row.text}</li>;
    case 'bubble':
      return <Bubble row={row} correspondence={correspondence} />;
    default:
      return null;
  }
}

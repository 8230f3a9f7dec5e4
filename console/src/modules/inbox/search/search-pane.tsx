import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FoundMessage, inboxWords, searchMessages, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { endpointPages } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { CustomerLabel } from '../customer-label.tsx';
import listStyles from '../list/list.module.css';
import { type InboxView, searchOf } from '../use-inbox-view.ts';
import styles from './search.module.css';
import { snippetParts } from './snippet.ts';

const pageSize = 30;
const pauseMs = 200;
const charactersMax = 100;

/** Searches what was ever said; takes the list's place until it is closed. */
export function SearchPane({ view, find }: { view: InboxView; find: string }) {
  const t = useSay();
  const [typed, setTyped] = useState(find);
  useFindAfterPause(typed, find, view.setFind);
  const close = () => view.setFind(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') focusResult(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') focusResult(event.currentTarget, -1);
    else return;
    event.preventDefault();
  };
  return (
    <search aria-label={t(words.searchMessages)} className={listStyles['pane']} onKeyDown={onKeyDown}>
      <div className={styles['head']}>
        <Input
          autoFocus
          prefix={<Icon name="search" />}
          allowClear
          maxLength={charactersMax}
          aria-label={t(words.searchMessages)}
          placeholder={t(words.searchMessages)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <IconButton icon="close" label={t(words.closeSearch)} onClick={close} />
      </div>
      <div className={listStyles['scroll']}>
        {find.trim() === '' ? (
          <p className={styles['hint']}>{t(words.searchHint)}</p>
        ) : (
          <Results view={view} find={find.trim()} />
        )}
      </div>
    </search>
  );
}

/** Puts what was typed into the address once typing pauses. */
function useFindAfterPause(typed: string, find: string, setFind: (find: string) => void): void {
  const put = useEffectEvent(setFind);
  // The outside system is the clock.
  useEffect(() => {
    if (typed === find) return;
    const timer = setTimeout(() => put(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, find]);
}

/** Walks from the field through the results and back. */
function focusResult(pane: HTMLElement, step: 1 | -1): void {
  const stops = [...pane.querySelectorAll<HTMLElement>('input, li > a')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}

function Results({ view, find }: { view: InboxView; find: string }) {
  const t = useSay();
  const query = useInfiniteQuery({
    ...endpointPages(searchMessages, find, (after) => ({
      query: { text: find, limit: pageSize, ...(after && { after }) },
    })),
    // While one types on, what was found before stays.
    placeholderData: (before) => before,
  });
  if (query.isPending) return <PageLoading rows={6} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  const { rows, more } = pagesOf<FoundMessage>(query);
  if (rows.length === 0)
    return <Empty icon="search" title={t(words.nothingFound)} sentence={t(words.nothingFoundHint)} />;
  return (
    <>
      <p role="status" className="spoken">
        {t(words.foundCount, { count: rows.length })}
      </p>
      <ul data-stale={query.isPlaceholderData} className={styles['results']}>
        {rows.map((found) => (
          <li key={found.messageId}>
            <Result found={found} view={view} />
          </li>
        ))}
      </ul>
      <MoreRows {...more} />
    </>
  );
}

function Result({ found, view }: { found: FoundMessage; view: InboxView }) {
  const t = useSay();
  const { conversation, number, snippet, sentAt, authorKind } = found;
  const { conversationId, customerName } = conversation;
  const isOpen = view.conversationId === conversationId && view.at === number;
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId }}
      search={{ ...searchOf(view.tab, view.filter, view.find), at: number }}
      preload={false}
      replace={view.conversationId !== null}
      aria-current={isOpen ? 'true' : undefined}
      className={styles['result'] ?? ''}
    >
      <span className={styles['who']}>
        <CustomerLabel name={customerName} />
      </span>
      <span className={styles['when']}>
        <TimeAgo moment={sentAt} as="brief" />
      </span>
      <span className={styles['snippet']}>
        {authorKind !== 'customer' && <span className={styles['we']}>{t(inboxWords.we)}</span>}
        <bdi>
          {snippetParts(snippet).map(({ at, text, isHit }) =>
            isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </bdi>
      </span>
    </Link>
  );
}

import { words } from '@zhiyin/domain/console';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './data-table.module.css';

export interface MoreRowsProps {
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  /** The last page was refused; then only the button asks again. */
  readonly isFailed: boolean;
  readonly load: () => unknown;
}

/** Asks for the next page when it comes into sight, and has a button for those whom that does not reach. */
export function MoreRows({ hasMore, isBusy, isFailed, load }: MoreRowsProps) {
  const t = useSay();
  const end = useRef<HTMLDivElement>(null);
  const loadMore = useEffectEvent(load);
  const isWatching = hasMore && !isBusy && !isFailed;

  // The outside system is the browser's word on what is in sight.
  useEffect(() => {
    if (!isWatching || !end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) loadMore();
      },
      { rootMargin: '400px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isWatching]);

  if (!hasMore && !isBusy) return null;
  return (
    <div ref={end} className={styles['more']}>
      {isFailed && <span role="alert">{t(words.rowsFailed)}</span>}
      <Button size="small" type="text" loading={isBusy} onClick={load}>
        {t(isFailed ? words.retry : words.moreRows)}
      </Button>
    </div>
  );
}

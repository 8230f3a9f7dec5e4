import { useQuery } from '@tanstack/react-query';
import { listVisits, pageSeen, type Visit, channelsWords as words } from '@zhiyin/domain/channels';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSignals } from '#lib/live/use-signals.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from './visits.module.css';

const deviceWords = {
  desktop: words.desktop,
  phone: words.phone,
  tablet: words.tablet,
  other: words.otherDevice,
};
const shownFirst = 3;

/** Devices that a customer came with, and the pages they looked at; follows them while it is shown. */
export function VisitsSection({ customerId }: { customerId: string }) {
  const t = useSay();
  const visits = useQuery(endpointQuery(listVisits, { params: { customerId } }));
  useSignals(pageSeen, () => void visits.refetch());
  if (visits.isPending) return <PageLoading rows={2} />;
  if (!visits.data) return <PageError error={visits.error} onRetry={visits.refetch} />;
  const { items } = visits.data;
  if (items.length === 0) return <p className={styles['faint']}>{t(words.noVisits)}</p>;
  return (
    <div className={styles['visits']}>
      {items.slice(0, shownFirst).map((visit, index) => (
        <OneVisit key={visit.visitId} visit={visit} isOpen={index === 0} />
      ))}
      {items.length > shownFirst && (
        <details>
          <summary className={styles['summary']}>
            {t(words.earlierVisits, { count: items.length - shownFirst })}
          </summary>
          {items.slice(shownFirst).map((visit) => (
            <OneVisit key={visit.visitId} visit={visit} isOpen={false} />
          ))}
        </details>
      )}
    </div>
  );
}

function OneVisit({ visit, isOpen }: { visit: Visit; isOpen: boolean }) {
  const t = useSay();
  const { browser, os, device, language, referrerHost, lastAt, pageCount, pages } = visit;
  const what = [t(deviceWords[device]), os, browser, language].filter((one) => one !== null);
  return (
    <details open={isOpen} className={styles['visit']}>
      <summary className={styles['summary']}>
        <span>{what.join(' · ')}</span>
        <span className={styles['faint']}>
          <TimeAgo moment={lastAt} />
        </span>
      </summary>
      {referrerHost && <p className={styles['faint']}>{t(words.cameFrom, { site: referrerHost })}</p>}
      <ol className={styles['pages']}>
        {pages.slice(0, 10).map((page) => (
          <li key={`${page.at} ${page.url}`}>
            <a href={page.url} target="_blank" rel="noopener noreferrer" title={page.url}>
              <bdi>{page.title || pathOf(page.url)}</bdi>
            </a>
            <span className={styles['faint']}>
              <TimeAgo moment={page.at} as="brief" />
            </span>
          </li>
        ))}
      </ol>
      {pageCount > 10 && <p className={styles['faint']}>{t(words.pagesInAll, { count: pageCount })}</p>}
    </details>
  );
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

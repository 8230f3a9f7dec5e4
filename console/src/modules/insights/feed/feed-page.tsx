import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  type FeedState,
  feedTeach,
  type Insight,
  insightsNavWords,
  feedWords as words,
} from '@zhiyin/domain/insights';
import type { Word } from '@zhiyin/domain/kit';
import { listMetrics, readMetrics } from '@zhiyin/domain/platform';
import { Button, Progress, Segmented } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useNaming } from '../cards/use-naming.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { type Shown, useFeedState, useFindNow, useInsights } from './data.ts';
import styles from './feed.module.css';
import { InsightCard } from './insight-card.tsx';

const choices = [
  { value: 'all', word: words.all },
  { value: 'open', word: words.open },
  { value: 'useful', word: words.useful },
  { value: 'not-useful', word: words.notUseful },
] as const satisfies readonly { value: Shown; word: unknown }[];

/** Changes that matter, as the nights found them. */
export function FeedPage() {
  const t = useSay();
  const navigate = useNavigate();
  const asked: { shown?: unknown; insight?: unknown } = useSearch({ strict: false });
  const insightId = typeof asked.insight === 'string' ? asked.insight : null;
  const shown = choices.find(({ value }) => value === asked.shown)?.value ?? 'all';
  const state = useFeedState();
  const [isCalendar, setCalendar] = useState(false);
  return (
    <Page
      title={t(insightsNavWords.feed)}
      description={t(words.hint)}
      actions={
        <>
          <Button icon={<Icon name="calendar" />} onClick={() => setCalendar(true)}>
            {t(words.calendar)}
          </Button>
          <LookNow state={state.data} />
        </>
      }
    >
      <div className={styles['bar']}>
        <Segmented<Shown>
          aria-label={t(words.which)}
          value={shown}
          options={choices.map(({ value, word }) => ({ value, label: t(word) }))}
          onChange={(next) => navigate({ to: '/insights/feed', search: { shown: next }, replace: true })}
        />
        {state.data && <Standing state={state.data} />}
      </div>
      {insightId !== null && (
        <p>
          <Link to="/insights/feed">{t(words.all)}</Link>
        </p>
      )}
      <Found shown={shown} insightId={insightId} hasLooked={state.data?.lookedAt !== null} />
      {isCalendar && <CalendarDialog onClose={() => setCalendar(false)} />}
    </Page>
  );
}

function Standing({ state }: { state: FeedState }) {
  const t = useSay();
  const format = useFormat();
  const now = new Date();
  if (state.isLooking) {
    return (
      <Progress
        className={styles['progress'] ?? ''}
        size="small"
        percent={Math.round(state.progress * 100)}
        aria-label={t(words.looking)}
      />
    );
  }
  const looked =
    state.lookedAt === null
      ? t(words.neverLooked)
      : t(words.lookedAt, {
          time: format.brief(state.lookedAt, now),
          series: format.number(state.series),
        });
  return (
    <p className={styles['faint']}>
      {looked}
      {state.nextAt !== null && ` · ${t(words.nextAt, { time: format.brief(state.nextAt, now) })}`}
    </p>
  );
}

function LookNow({ state }: { state: FeedState | undefined }) {
  const t = useSay();
  const toast = useToast();
  const mayTeach = useMay()(feedTeach);
  const find = useFindNow();
  if (!mayTeach || !state) return null;
  const isBusy = find.isPending || state.isLooking;
  return (
    <Button
      icon={<Icon name="refresh" />}
      loading={isBusy}
      onClick={() => find.mutate({}, { onError: toast.refuse })}
    >
      {t(isBusy ? words.looking : words.lookNow)}
    </Button>
  );
}

interface FoundProps {
  readonly shown: Shown;
  readonly insightId: string | null;
  readonly hasLooked: boolean;
}

function Found({ shown, insightId, hasLooked }: FoundProps) {
  const t = useSay();
  const may = useMay();
  const insights = useInsights(shown, insightId);
  const metrics = useQuery({
    ...endpointQuery(listMetrics, {}),
    enabled: may(readMetrics),
    staleTime: 60_000,
  });
  const naming = useNaming(new Map((metrics.data?.items ?? []).map((entry) => [entry.key, entry])));
  if (insights.isPending) return <PageLoading rows={8} />;
  if (!insights.data) return <PageError error={insights.error} onRetry={insights.refetch} />;
  const { rows } = pagesOf<Insight>(insights);
  if (rows.length === 0) {
    const [title, sentence] = whyNothing(shown, hasLooked);
    return <Empty icon="chart" title={t(title)} sentence={t(sentence)} />;
  }
  return (
    <div className={styles['feed']}>
      {rows.map((insight) => (
        <InsightCard key={insight.insightId} insight={insight} naming={naming} />
      ))}
      {insights.hasNextPage && (
        <Button loading={insights.isFetchingNextPage} onClick={() => insights.fetchNextPage()}>
          {t(words.more)}
        </Button>
      )}
    </div>
  );
}

function whyNothing(shown: Shown, hasLooked: boolean): readonly [title: Word, sentence: Word] {
  if (shown !== 'all') return [words.noneSuch, words.noneSuchHint];
  return hasLooked ? [words.none, words.noneHint] : [words.neverLooked, words.notYetHint];
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { listTrialHits, type TrialHit, rulePageWords as words } from '@zhiyin/domain/platform';
import { endpointPages } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { ExportList } from '#ui/table/export-list.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useFactSaid } from '../../audit/use-fact-said.ts';
import { everyHit } from '../every.ts';
import styles from '../rules.module.css';
import { ruleSubject } from '../subjects.ts';
import { ThingNamed } from '../thing-named.tsx';

/** What a rule would have fired on, beside what really happened; each row opens the thing. */
export function TrialHits({ trialId }: { trialId: string }) {
  const t = useSay();
  const navigate = useNavigate();
  const columns = useHitColumns();
  const query = useInfiniteQuery(
    endpointPages(listTrialHits, { trialId }, (after) => ({
      params: { trialId },
      query: { ...(after && { after }) },
    })),
  );
  if (query.isPending) return <PageLoading rows={4} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  const open = ({ subjectKind, subjectId }: TrialHit) => {
    const path = ruleSubject(subjectKind)?.pathOf(subjectId);
    if (path) void navigate({ to: path });
  };
  return (
    <>
      <div className={styles['line']}>
        <ExportList name={t(words.try)} columns={columns} every={() => everyHit(trialId)} />
      </div>
      <DataTable
        label={t(words.try)}
        columns={columns}
        {...pagesOf<TrialHit>(query)}
        rowKey={({ number }) => String(number)}
        onOpen={open}
        empty={null}
      />
    </>
  );
}

function useHitColumns(): Column<TrialHit>[] {
  const t = useSay();
  const format = useFormat();
  const now = useNow();
  const { what } = useFactSaid();
  return [
    {
      key: 'when',
      title: t(words.tryMoment),
      width: '150px',
      isTitle: true,
      cell: ({ occurredAt }) => (
        <time dateTime={occurredAt} title={format.exact(occurredAt)}>
          {format.brief(occurredAt, now)}
        </time>
      ),
      plain: ({ occurredAt }) => occurredAt,
    },
    {
      key: 'on',
      title: t(words.tryOn),
      width: '240px',
      cell: ({ subjectKind, subjectTitle }) => <ThingNamed kind={subjectKind} title={subjectTitle} />,
      plain: ({ subjectKind, subjectTitle, subjectId }) =>
        `${subjectKind} ${subjectTitle ?? ''} ${subjectId}`,
    },
    {
      key: 'because',
      title: t(words.because),
      width: '200px',
      cell: ({ factKind }) => what(factKind),
      plain: ({ factKind }) => what(factKind),
    },
    {
      key: 'happened',
      title: t(words.tryHappened),
      isWide: true,
      cell: ({ happened }) =>
        happened.length === 0 ? t(words.tryNothingHappened) : happened.map(what).join(' → '),
      plain: ({ happened }) => happened.map(what).join(' → '),
    },
  ];
}

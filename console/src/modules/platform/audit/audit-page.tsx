import { useInfiniteQuery } from '@tanstack/react-query';
import {
  type AuditFact,
  type AuditFilter,
  readAuditTrail,
  auditPageWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointPages } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { startOfDays } from '../day-start.ts';
import { useAuditColumns } from './audit-columns.tsx';
import { everything, filterOf, type Narrowing } from './audit-filter.ts';
import { AuditLine } from './audit-line.tsx';
import { AuditToolbar } from './audit-toolbar.tsx';
import { exportTrail } from './export-trail.ts';

/** Who did what, newest first; readable, narrowed, taken away as a file. */
export function AuditPage() {
  const t = useSay();
  const { timeZone } = useLocale();
  const [narrowing, setNarrowing] = useState<Narrowing>(everything);
  const filter = filterOf(narrowing, (days) => startOfDays(days, new Date(), timeZone));
  return (
    <Page title={t(words.audit)} description={t(words.auditHint)} actions={<Exports filter={filter} />}>
      <AuditToolbar value={narrowing} onChange={setNarrowing} />
      <Trail
        filter={filter}
        onSubject={(subjectId) => setNarrowing({ ...everything, period: 'always', subjectId })}
        onShowAll={() => setNarrowing({ ...everything, period: 'always' })}
      />
    </Page>
  );
}

interface TrailProps {
  readonly filter: AuditFilter;
  readonly onSubject: (subjectId: string) => void;
  readonly onShowAll: () => void;
}

function Trail({ filter, onSubject, onShowAll }: TrailProps) {
  const t = useSay();
  const columns = useAuditColumns();
  const [opened, setOpened] = useState<AuditFact | null>(null);
  const query = useInfiniteQuery(
    endpointPages(readAuditTrail, filter, (after) => ({ query: { ...filter, ...(after && { after }) } })),
  );
  if (query.isPending) return <PageLoading rows={12} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  const showAll = <Button onClick={onShowAll}>{t(words.showAll)}</Button>;
  return (
    <>
      <DataTable
        label={t(words.audit)}
        columns={columns}
        {...pagesOf<AuditFact>(query)}
        rowKey={({ factId }) => factId}
        onOpen={setOpened}
        openKey={opened?.factId ?? null}
        empty={
          <Empty icon="search" title={t(words.nothing)} sentence={t(words.nothingHint)} action={showAll} />
        }
      />
      {opened && (
        <AuditLine
          fact={opened}
          onSubject={(subjectId) => {
            setOpened(null);
            onSubject(subjectId);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function Exports({ filter }: { filter: AuditFilter }) {
  const t = useSay();
  const toast = useToast();
  const [busy, setBusy] = useState<'csv' | 'jsonl' | null>(null);
  const take = (format: 'csv' | 'jsonl') => async () => {
    setBusy(format);
    await exportTrail(filter, format).catch(toast.refuse);
    setBusy(null);
  };
  return (
    <>
      <Button icon={<Icon name="download" />} loading={busy === 'csv'} onClick={take('csv')}>
        {t(words.exportCsv)}
      </Button>
      <Button icon={<Icon name="download" />} loading={busy === 'jsonl'} onClick={take('jsonl')}>
        {t(words.exportLines)}
      </Button>
    </>
  );
}

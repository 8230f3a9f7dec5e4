import { type SurveyCall, surveysNavWords, surveyScreenWords as words } from '@zhiyin/domain/surveys';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { CallDialog } from './call-dialog.tsx';
import { useCalls } from './data.ts';

/** Whom to call for surveys: a row opens the script, to be filled in while one listens. */
export function CallsPage() {
  const t = useSay();
  const calls = useCalls();
  const columns = useCallColumns();
  const [opened, setOpened] = useState<SurveyCall | null>(null);
  return (
    <Page title={t(surveysNavWords.calls)} description={t(words.callsHint)}>
      {calls.isPending && <PageLoading rows={6} />}
      {calls.isError && !calls.data && <PageError error={calls.error} onRetry={calls.refetch} />}
      {calls.data && (
        <DataTable
          label={t(surveysNavWords.calls)}
          columns={columns}
          rows={calls.data.items}
          rowKey={({ invitationId }) => invitationId}
          openKey={opened?.invitationId ?? null}
          onOpen={setOpened}
          empty={<Empty icon="phone" title={t(words.noCalls)} sentence={t(words.noCallsHint)} />}
        />
      )}
      {opened && <CallDialog key={opened.invitationId} call={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function useCallColumns(): Column<SurveyCall>[] {
  const t = useSay();
  return [
    {
      key: 'who',
      title: t(words.who),
      isTitle: true,
      cell: ({ customerName }) => <bdi>{customerName ?? t(words.visitor)}</bdi>,
    },
    { key: 'phone', title: t(words.phone), width: '150px', cell: ({ phone }) => <bdi>{phone ?? '–'}</bdi> },
    {
      key: 'survey',
      title: t(surveysNavWords.survey),
      width: '200px',
      isWide: true,
      cell: ({ name }) => name,
    },
    { key: 'tries', title: t(words.tries), width: '80px', align: 'end', cell: ({ tries }) => tries },
    {
      key: 'until',
      title: t(words.until),
      width: '120px',
      align: 'end',
      cell: ({ expiresAt }) => <TimeAgo moment={expiresAt} />,
    },
  ];
}

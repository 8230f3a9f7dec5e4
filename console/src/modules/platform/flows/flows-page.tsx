import { useNavigate } from '@tanstack/react-router';
import { type FlowEntry, flowPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFlows } from './data.ts';
import { NewFlowDialog } from './new-flow-dialog.tsx';

/** The ways in which the shop's things go on. */
export function FlowsPage() {
  const t = useSay();
  const navigate = useNavigate();
  const [isAdding, setAdding] = useState(false);
  const flows = useFlows();
  const open = (flowId: string) => navigate({ to: '/settings/flows/$flowId', params: { flowId } });
  const add = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {t(words.add)}
    </Button>
  );
  return (
    <Page title={t(words.flows)} description={t(words.flowsHint)} actions={add}>
      {flows.isPending && <PageLoading rows={4} />}
      {flows.isError && !flows.data && <PageError error={flows.error} onRetry={flows.refetch} />}
      {flows.data && (
        <DataTable
          label={t(words.flows)}
          columns={columnsOf(t)}
          rows={flows.data.items}
          rowKey={({ flowId }) => flowId}
          onOpen={({ flowId }) => open(flowId)}
          empty={<Empty icon="swap" title={t(words.none)} sentence={t(words.noneHint)} />}
        />
      )}
      {isAdding && <NewFlowDialog onMade={open} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function columnsOf(t: Say): Column<FlowEntry>[] {
  return [
    { key: 'title', title: t(words.title), isTitle: true, cell: ({ title }) => t(title) },
    {
      key: 'version',
      title: t(words.version),
      width: '120px',
      isWide: true,
      cell: ({ publishedVersion }) => t(words.versionOf, { version: publishedVersion }),
    },
    {
      key: 'under-way',
      title: t(words.underWay),
      width: '110px',
      align: 'end',
      cell: ({ underWay }) => underWay,
    },
    {
      key: 'state',
      title: t(words.state),
      width: '110px',
      isWide: true,
      cell: ({ archivedAt }) => (
        <StatusTag tone={archivedAt ? 'ash' : 'jade'}>
          {t(archivedAt ? words.archived : words.inUse)}
        </StatusTag>
      ),
    },
  ];
}

import { useNavigate } from '@tanstack/react-router';
import { type ApprovalEntry, approvalPageWords as words } from '@zhiyin/domain/platform';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames } from '#modules/people';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { type BoxName, useApprovals } from './data.ts';
import { outcomes } from './outcomes.ts';

const boxes = [
  { value: 'to-decide', label: words.toDecide },
  { value: 'asked', label: words.asked },
  { value: 'decided', label: words.decided },
] as const;

/** Moves that wait for the reader's word, those that the reader asked for, and those they gave their word on. */
export function ApprovalsPage() {
  const t = useSay();
  const [box, setBox] = useState<BoxName>('to-decide');
  return (
    <Page title={t(words.approvals)} description={t(words.approvalsHint)}>
      <Toolbar label={t(words.approvals)}>
        <Segmented<BoxName>
          aria-label={t(words.approvals)}
          value={box}
          options={boxes.map(({ value, label }) => ({ value, label: t(label) }))}
          onChange={setBox}
        />
      </Toolbar>
      <ApprovalList box={box} />
    </Page>
  );
}

function ApprovalList({ box }: { box: BoxName }) {
  const t = useSay();
  const navigate = useNavigate();
  const columns = useApprovalColumns();
  const approvals = useApprovals(box);
  if (approvals.isPending) return <PageLoading rows={5} />;
  if (!approvals.data) return <PageError error={approvals.error} onRetry={approvals.refetch} />;
  return (
    <DataTable
      label={t(words.approvals)}
      columns={columns}
      {...pagesOf<ApprovalEntry>(approvals)}
      rowKey={({ approvalId }) => approvalId}
      onOpen={({ approvalId }) => navigate({ to: '/approvals/$approvalId', params: { approvalId } })}
      empty={<Empty icon="seal" title={t(words.noApprovals)} sentence={t(words.noApprovalsHint)} />}
    />
  );
}

function useApprovalColumns(): Column<ApprovalEntry>[] {
  const t = useSay();
  const format = useFormat();
  const names = useMemberNames();
  return [
    { key: 'what', title: t(words.what), isTitle: true, cell: ({ title }) => <bdi>{title}</bdi> },
    {
      key: 'move',
      title: t(words.move),
      width: '130px',
      isWide: true,
      cell: ({ moveLabel, moveKey }) => (moveLabel ? t(moveLabel) : moveKey),
    },
    {
      key: 'amount',
      title: t(words.amount),
      width: '120px',
      align: 'end',
      cell: ({ amount, currency }) =>
        amount === null || currency === null ? '' : format.money(amount, currency),
    },
    {
      key: 'by',
      title: t(words.askedBy),
      width: '120px',
      isWide: true,
      cell: ({ askedBy }) => (askedBy !== null && names.get(askedBy)) || t(words.someone),
    },
    {
      key: 'when',
      title: t(words.when),
      width: '120px',
      isWide: true,
      cell: ({ askedAt }) => <TimeAgo moment={askedAt} />,
    },
    {
      key: 'state',
      title: t(words.state),
      width: '190px',
      cell: (approval) => <Standing approval={approval} />,
    },
  ];
}

function Standing({ approval: { outcome, round, rounds } }: { approval: ApprovalEntry }) {
  const t = useSay();
  const { words: said, tone } = outcomes[outcome];
  if (outcome !== 'open' || rounds.length < 2) return <StatusTag tone={tone}>{t(said)}</StatusTag>;
  return <StatusTag tone={tone}>{t(words.round, { round: round + 1, count: rounds.length })}</StatusTag>;
}

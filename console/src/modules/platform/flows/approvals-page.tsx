import { useNavigate } from '@tanstack/react-router';
import {
  type ApprovalEntry,
  decideApproval,
  listApprovals,
  withdrawApproval,
  flowPageWords as words,
} from '@zhiyin/domain/platform';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
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
import { useToast } from '#ui/toast/use-toast.ts';
import { useApprovals } from './data.ts';
import styles from './flows.module.css';

type BoxName = 'to-decide' | 'asked';

/** Moves that wait for the reader's word, and those that the reader asked for. */
export function ApprovalsPage() {
  const t = useSay();
  const [box, setBox] = useState<BoxName>('to-decide');
  return (
    <Page title={t(words.approvals)} description={t(words.approvalsHint)}>
      <Toolbar label={t(words.approvals)}>
        <Segmented<BoxName>
          aria-label={t(words.approvals)}
          value={box}
          options={[
            { value: 'to-decide', label: t(words.toDecide) },
            { value: 'asked', label: t(words.asked) },
          ]}
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
  const columns = useApprovalColumns(box);
  const approvals = useApprovals(box);
  if (approvals.isPending) return <PageLoading rows={5} />;
  if (!approvals.data) return <PageError error={approvals.error} onRetry={approvals.refetch} />;
  return (
    <DataTable
      label={t(words.approvals)}
      columns={columns}
      {...pagesOf<ApprovalEntry>(approvals)}
      rowKey={({ approvalId }) => approvalId}
      onOpen={({ subjectKind, subjectId }) => navigate({ to: `/${subjectKind}s/${subjectId}` })}
      empty={<Empty icon="seal" title={t(words.noApprovals)} sentence={t(words.noApprovalsHint)} />}
    />
  );
}

function useApprovalColumns(box: BoxName): Column<ApprovalEntry>[] {
  const t = useSay();
  const names = useMemberNames();
  return [
    { key: 'what', title: t(words.what), isTitle: true, cell: ({ title }) => <bdi>{title}</bdi> },
    {
      key: 'move',
      title: t(words.move),
      width: '130px',
      cell: ({ moveLabel, moveKey }) => (moveLabel ? t(moveLabel) : moveKey),
    },
    {
      key: 'by',
      title: t(words.askedBy),
      width: '120px',
      isWide: true,
      cell: ({ askedBy }) => (askedBy === null ? '–' : (names.get(askedBy) ?? '–')),
    },
    {
      key: 'when',
      title: t(words.when),
      width: '120px',
      isWide: true,
      cell: ({ askedAt }) => <TimeAgo moment={askedAt} />,
    },
    {
      key: 'acts',
      title: t(words.acts),
      width: '170px',
      align: 'end',
      cell: (approval) => <Acts approval={approval} box={box} />,
    },
  ];
}

const outcomes = {
  open: { words: words.open, tone: 'azure' },
  approved: { words: words.approved, tone: 'jade' },
  refused: { words: words.refused, tone: 'amber' },
  withdrawn: { words: words.withdrawn, tone: 'ash' },
  void: { words: words.void, tone: 'ash' },
} as const;

function Acts({ approval, box }: { approval: ApprovalEntry; box: BoxName }) {
  const t = useSay();
  const toast = useToast();
  const decide = useAct(decideApproval, [listApprovals]);
  const withdraw = useAct(withdrawApproval, [listApprovals]);
  const { approvalId, outcome } = approval;
  const params = { approvalId };
  if (outcome !== 'open') {
    const { words: said, tone } = outcomes[outcome];
    return <StatusTag tone={tone}>{t(said)}</StatusTag>;
  }
  const say = (decision: 'approved' | 'refused') =>
    decide.mutate({ params, body: { decision } }, { onError: toast.refuse });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the click of a button from opening the row
    // biome-ignore lint/a11y/noStaticElementInteractions: it is no control itself
    <span className={styles['acts']} onClick={(event) => event.stopPropagation()}>
      {box === 'asked' && (
        <Button
          size="small"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ params }, { onError: toast.refuse })}
        >
          {t(words.withdraw)}
        </Button>
      )}
      {box === 'to-decide' && (
        <>
          <Button size="small" onClick={() => say('refused')}>
            {t(words.refuse)}
          </Button>
          <Button size="small" type="primary" loading={decide.isPending} onClick={() => say('approved')}>
            {t(words.approve)}
          </Button>
        </>
      )}
    </span>
  );
}

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  improvementNavWords,
  improvementWork,
  type ListedAction,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { Button, Segmented } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useActions, useOwnerName } from '../data.ts';
import styles from '../improvement.module.css';
import { ActionTag } from './action-tag.tsx';
import { useActionState } from './use-action-state.ts';

const choices = ['mine', 'all', 'late'] as const;
type Choice = (typeof choices)[number];

/** What there is to do, by its date: one's own, everybody's, or what is late of that. */
export function ActionsPage() {
  const t = useSay();
  const navigate = useNavigate();
  const { memberId } = useSession().member;
  const asked: { whose?: unknown } = useSearch({ strict: false });
  const whose = choices.find((one) => one === asked.whose) ?? 'mine';
  const columns = useColumns();
  const actions = useActions({
    state: 'planned',
    ...(whose === 'mine' && { ownerId: memberId }),
    ...(whose === 'late' && { late: 'true' }),
  });
  const shown = actions.data && (
    <DataTable
      label={t(improvementNavWords.actions)}
      columns={columns}
      {...pagesOf<ListedAction>(actions)}
      rowKey={({ actionId }) => actionId}
      onOpen={({ findingId }) => void navigate({ to: '/improvement/$findingId', params: { findingId } })}
      empty={
        <Empty
          icon="check"
          title={t(whose === 'late' ? words.noneLate : words.noneToDo)}
          {...(whose === 'mine' && { sentence: t(words.noneToDoHint) })}
        />
      }
    />
  );
  return (
    <Page title={t(improvementNavWords.actions)} actions={<BoardLink />}>
      <Segmented<Choice>
        aria-label={t(improvementNavWords.actions)}
        className={styles['choice'] ?? ''}
        value={whose}
        options={[
          { value: 'mine', label: t(words.myActions) },
          { value: 'all', label: t(words.allActions) },
          { value: 'late', label: t(words.late) },
        ]}
        onChange={(value) => void navigate({ to: '.', search: { whose: value }, replace: true })}
      />
      {actions.isPending && <PageLoading rows={6} />}
      {actions.error && <PageError error={actions.error} onRetry={actions.refetch} />}
      {shown}
    </Page>
  );
}

function BoardLink() {
  const t = useSay();
  return (
    <Link to="/improvement">
      <Button tabIndex={-1}>{t(words.board)}</Button>
    </Link>
  );
}

function useColumns(): Column<ListedAction>[] {
  const t = useSay();
  const format = useFormat();
  const ownerName = useOwnerName(t(words.someone));
  const setState = useActionState();
  const mayWork = useMay()(improvementWork);
  const { memberId } = useSession().member;
  return [
    {
      key: 'title',
      title: t(words.title),
      isTitle: true,
      cell: (action) => (
        <span className={styles['cardFoot']}>
          <bdi>{action.title}</bdi>
          <ActionTag action={action} />
        </span>
      ),
    },
    {
      key: 'finding',
      title: t(words.ofFinding),
      isWide: true,
      cell: ({ findingTitle }) => <bdi>{findingTitle}</bdi>,
    },
    {
      key: 'owner',
      title: t(words.owner),
      width: '140px',
      isWide: true,
      cell: ({ ownerId }) => ownerName(ownerId),
    },
    { key: 'due', title: t(words.dueOn), width: '130px', cell: ({ dueAt }) => format.day(dueAt) },
    {
      key: 'done',
      title: t(words.markDone),
      width: '90px',
      cell: (action) =>
        (mayWork || action.ownerId === memberId) && (
          <Button size="small" onClick={() => setState(action, 'done')}>
            {t(words.markDone)}
          </Button>
        ),
    },
  ];
}

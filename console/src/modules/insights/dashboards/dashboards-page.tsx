import { Link, useNavigate } from '@tanstack/react-router';
import {
  type DashboardLine,
  insightsNavWords,
  readyDashboards,
  viewOf,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import styles from './dashboards.module.css';
import { useDashboards } from './data.ts';
import { AllMailings } from './mail/all-mailings.tsx';
import { sharingWords } from './sharing-words.ts';
import { useMakeDashboard } from './use-make-dashboard.ts';

/** Ready dashboards, and those that members made. */
export function DashboardsPage() {
  const t = useSay();
  const list = useDashboards();
  const { make, isBusy } = useMakeDashboard({ name: t(words.untitled), cards: [], view: viewOf('last-7') });
  const create = (
    <Button type="primary" icon={<Icon name="plus" />} loading={isBusy} onClick={make}>
      {t(words.newDashboard)}
    </Button>
  );
  return (
    <Page title={t(insightsNavWords.dashboards)} description={t(words.dashboardsHint)} actions={create}>
      <div className={styles['lists']}>
        <section className={styles['part']} aria-label={t(words.ready)}>
          <h2>{t(words.ready)}</h2>
          <Ready />
        </section>
        <section className={styles['part']} aria-label={t(words.own)}>
          <h2>{t(words.own)}</h2>
          {list.isPending && <PageLoading rows={3} />}
          {list.isError && !list.data && <PageError error={list.error} onRetry={list.refetch} />}
          {list.data && <Own items={list.data.items.filter(({ kind }) => kind === 'dashboard')} />}
        </section>
        <AllMailings />
      </div>
    </Page>
  );
}

function Ready() {
  const t = useSay();
  return (
    <ul className={styles['ready']}>
      {readyDashboards.map(({ key, name, hint }) => (
        <li key={key}>
          <Link
            to="/insights/dashboards/$dashboardId"
            params={{ dashboardId: key }}
            className={styles['readyOne'] ?? ''}
          >
            {t(name)}
            <span>{t(hint)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Own({ items }: { items: readonly DashboardLine[] }) {
  const t = useSay();
  const navigate = useNavigate();
  const members = useMemberNames();
  const columns: Column<DashboardLine>[] = [
    { key: 'name', title: t(words.name), isTitle: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'sharing',
      title: t(words.sharing),
      isWide: true,
      cell: ({ sharing }) => t(sharingWords[sharing]),
    },
    { key: 'owner', title: t(words.owner), isWide: true, cell: ({ ownerId }) => members.get(ownerId) ?? '–' },
    {
      key: 'changed',
      title: t(words.changed),
      width: '140px',
      cell: ({ changedAt }) => <TimeAgo moment={changedAt} />,
    },
  ];
  return (
    <DataTable
      label={t(words.own)}
      columns={columns}
      rows={items}
      rowKey={({ dashboardId }) => dashboardId}
      onOpen={({ dashboardId }) =>
        navigate({ to: '/insights/dashboards/$dashboardId', params: { dashboardId } })
      }
      empty={<Empty icon="chart" title={t(words.noneOwn)} sentence={t(words.noneOwnHint)} />}
    />
  );
}

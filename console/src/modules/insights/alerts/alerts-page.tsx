import { useNavigate } from '@tanstack/react-router';
import { type Alert, alertsManage, insightsNavWords, alertWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useAlertColumns } from './alert-columns.tsx';
import styles from './alerts.module.css';
import { useAlerts, useRings } from './data.ts';
import { AlertDialog } from './edit/alert-dialog.tsx';
import { RingList } from './ring-list.tsx';

/** What rings and waits for somebody, and every alert there is. */
export function AlertsPage() {
  const t = useSay();
  const navigate = useNavigate();
  const alerts = useAlerts();
  const mayManage = useMay()(alertsManage);
  const columns = useAlertColumns();
  const [isAdding, setAdding] = useState(false);
  const items = alerts.data?.items ?? [];
  const add = mayManage && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {t(words.add)}
    </Button>
  );
  return (
    <Page title={t(insightsNavWords.alerts)} description={t(words.hint)} actions={items.length > 0 && add}>
      {alerts.isPending && <PageLoading rows={6} />}
      {alerts.isError && !alerts.data && <PageError error={alerts.error} onRetry={alerts.refetch} />}
      {items.length > 0 && <Waiting alerts={items} />}
      {alerts.data && (
        <DataTable
          label={t(insightsNavWords.alerts)}
          columns={columns}
          rows={items}
          rowKey={({ alertId }) => alertId}
          onOpen={({ alertId }) => navigate({ to: '/insights/alerts/$alertId', params: { alertId } })}
          empty={<Empty icon="bell" title={t(words.none)} sentence={t(words.noneHint)} action={add} />}
        />
      )}
      {isAdding && <AlertDialog alert={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Waiting({ alerts }: { alerts: readonly Alert[] }) {
  const t = useSay();
  const rings = useRings({ waiting: 'true' });
  const pages = pagesOf(rings);
  return (
    <section className={styles['part']} aria-label={t(words.waiting)}>
      <h2>{t(words.waiting)}</h2>
      {rings.isPending && <PageLoading rows={2} />}
      {rings.isError && !rings.data && <PageError error={rings.error} onRetry={rings.refetch} />}
      {rings.data && pages.rows.length === 0 && <p className={styles['faint']}>{t(words.waitingNone)}</p>}
      <RingList {...pages} alerts={alerts} isNamed />
    </section>
  );
}

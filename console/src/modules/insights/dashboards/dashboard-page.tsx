import { useSearch } from '@tanstack/react-router';
import { insightsNavWords, readyDashboard } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useDashboard } from './data.ts';
import { EditDashboard } from './edit/edit-dashboard.tsx';
import { DashboardLook } from './look/dashboard-look.tsx';
import { ReadyLook } from './look/ready-look.tsx';

/** A dashboard: one that comes with the product, by its key, or one that a member made, by its id. */
export function DashboardPage({ dashboardId }: { dashboardId: string }) {
  const ready = readyDashboard(dashboardId);
  return ready ? <ReadyLook ready={ready} /> : <Stored dashboardId={dashboardId} />;
}

function Stored({ dashboardId }: { dashboardId: string }) {
  const t = useSay();
  const query = useDashboard(dashboardId);
  const asked: { edit?: unknown } = useSearch({ strict: false });
  if (!query.data) {
    return (
      <Page title={t(insightsNavWords.dashboard)}>
        {query.isPending ? (
          <PageLoading rows={8} />
        ) : (
          <PageError error={query.error} onRetry={query.refetch} />
        )}
      </Page>
    );
  }
  const dashboard = query.data;
  if (asked.edit === 1 && dashboard.isMine) return <EditDashboard dashboard={dashboard} />;
  return <DashboardLook dashboard={dashboard} />;
}

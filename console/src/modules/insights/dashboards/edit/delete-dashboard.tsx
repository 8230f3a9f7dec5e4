import { useNavigate } from '@tanstack/react-router';
import { type Dashboard, dashboardWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useDeleteDashboard, useRestoreDashboard } from '../data.ts';

interface Props {
  readonly dashboard: Dashboard;
  readonly onGone: () => void;
}

/** Deletes at once; the slip that says so leads back. */
export function DeleteDashboard({ dashboard, onGone }: Props) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useDeleteDashboard();
  const restore = useRestoreDashboard();
  const { dashboardId, name } = dashboard;
  const params = { dashboardId };
  const act = () =>
    remove.mutate(
      { params },
      {
        onError: toast.refuse,
        onSuccess: () => {
          onGone();
          void navigate({ to: '/insights/dashboards' });
          toast.sayUndo(t(words.deleted, { name }), () =>
            restore.mutateAsync({ params }).catch((error: unknown) => toast.refuse(error)),
          );
        },
      },
    );
  return (
    <Button danger icon={<Icon name="trash" />} loading={remove.isPending} onClick={act}>
      {t(words.deleteIt)}
    </Button>
  );
}

import { useNavigate } from '@tanstack/react-router';
import type { Card, View } from '@zhiyin/domain/insights';
import { useToast } from '#ui/toast/use-toast.ts';
import { useCreateDashboard } from './data.ts';

/** Makes a dashboard that nobody else sees yet, and leads to it, to be changed. */
export function useMakeDashboard(begun: {
  readonly name: string;
  readonly cards: readonly Card[];
  readonly view: View;
}): { make: () => void; isBusy: boolean } {
  const toast = useToast();
  const navigate = useNavigate();
  const create = useCreateDashboard();
  const { name, cards, view } = begun;
  const own = { kind: 'dashboard', sharing: 'own' } as const;
  const make = () =>
    create.mutate(
      { body: { ...own, name, teamIds: [], cards: [...cards], view } },
      {
        onError: toast.refuse,
        onSuccess: ({ dashboardId }) =>
          void navigate({
            to: '/insights/dashboards/$dashboardId',
            params: { dashboardId },
            search: { edit: 1 },
          }),
      },
    );
  return { make, isBusy: create.isPending };
}

import {
  type Card,
  cardsMax,
  dashboardWords,
  getDashboard,
  viewOf,
  exploreWords as words,
} from '@zhiyin/domain/insights';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { call } from '#lib/call/call.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { Labelled } from '../cards/edit/labelled.tsx';
import { useChangeDashboard, useCreateDashboard, useDashboards } from '../dashboards/data.ts';
import { freshCardId } from '../dashboards/edit/arrange.ts';

/** Stands for a dashboard that is still to be made. */
const anew = '';

/** Puts a card on a dashboard that the reader may change, or on a new one. */
export function PutDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useSay();
  const list = useDashboards();
  const own = (list.data?.items ?? []).filter(({ kind, isMine }) => kind === 'dashboard' && isMine);
  const [chosen, choose] = useState(anew);
  const { put, isBusy } = usePut(card, onClose);
  const footer = (
    <Button type="primary" loading={isBusy} onClick={() => put(chosen)}>
      {t(words.put)}
    </Button>
  );
  return (
    <Dialog title={t(words.put)} footer={footer} onClose={onClose}>
      <Labelled label={t(words.putOn)}>
        {(ties) => (
          <Select<string>
            {...ties}
            data-first
            value={chosen}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: anew, label: t(words.putNew) },
              ...own.map(({ dashboardId, name }) => ({ value: dashboardId, label: name })),
            ]}
            onChange={choose}
          />
        )}
      </Labelled>
    </Dialog>
  );
}

function usePut(card: Card, onPut: () => void): { put: (dashboardId: string) => void; isBusy: boolean } {
  const t = useSay();
  const toast = useToast();
  const create = useCreateDashboard();
  const change = useChangeDashboard();
  const done = ({ name }: { name: string }) => {
    toast.say(t(words.wasPut, { name }));
    onPut();
  };
  const add = async (dashboardId: string) => {
    const { name, sharing, teamIds, cards, view, revision } = await call(getDashboard, {
      params: { dashboardId },
    });
    if (cards.length >= cardsMax) return toast.say(t(words.full));
    const next = [...cards, { ...card, cardId: freshCardId(cards) }];
    const body = { name, sharing, teamIds, cards: next, view, after: revision };
    done(await change.mutateAsync({ params: { dashboardId }, body }));
  };
  const make = async () => {
    const name = t(dashboardWords.untitled);
    const body = { kind: 'dashboard' as const, name, sharing: 'own' as const, teamIds: [] };
    done(await create.mutateAsync({ body: { ...body, cards: [card], view: viewOf('last-30') } }));
  };
  return {
    put: (dashboardId) => void (dashboardId === anew ? make() : add(dashboardId)).catch(toast.refuse),
    isBusy: create.isPending || change.isPending,
  };
}

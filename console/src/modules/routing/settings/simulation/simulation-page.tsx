import {
  type RoutingQueue,
  type RoutingSettings,
  routingWords,
  simulationWords as words,
} from '@zhiyin/domain/routing';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useQueues, useRoutingSettings, useStartSimulation } from '../../data.ts';
import { daysBack, momentsOf } from './days.ts';
import { draftFrom } from './draft.ts';
import { DraftFields } from './draft-fields.tsx';
import { PeriodFields } from './period-fields.tsx';
import styles from './simulation.module.css';
import { SimulationResult } from './simulation-result.tsx';

/** Plays a past period again with other settings, beside what really happened. */
export function SimulationPage() {
  const t = useSay();
  const [settings, queues] = [useRoutingSettings(), useQueues()];
  const failed = [settings, queues].find(({ isError, data }) => isError && !data);
  return (
    <Page title={t(routingWords.simulate)} description={t(words.hint)}>
      {failed && <PageError error={failed.error} onRetry={failed.refetch} />}
      {!failed && (!settings.data || !queues.data) && <PageLoading rows={8} />}
      {settings.data && queues.data && <Trial settings={settings.data} queues={queues.data.items} />}
    </Page>
  );
}

interface TrialProps {
  readonly settings: RoutingSettings;
  readonly queues: readonly RoutingQueue[];
}

function Trial({ settings, queues }: TrialProps) {
  const t = useSay();
  const toast = useToast();
  const { timeZone } = useLocale();
  const [draft, setDraft] = useState(() => draftFrom(settings, queues));
  const [asked, setAsked] = useState(() => ({ ...daysBack(new Date(), timeZone, 7), withinSeconds: 60 }));
  const [simulationId, setSimulationId] = useState<string | null>(null);
  const start = useStartSimulation();
  const moments = momentsOf(asked, timeZone);
  const run = () => {
    if (!moments) return;
    start.mutate(
      { body: { ...moments, withinSeconds: asked.withinSeconds, draft } },
      { onError: toast.refuse, onSuccess: (begun) => setSimulationId(begun.simulationId) },
    );
  };
  return (
    <div className={styles['trial']}>
      <div className={styles['draft']}>
        <PeriodFields asked={asked} onChange={setAsked} />
        <DraftFields draft={draft} onChange={setDraft} />
        <div className={styles['verbs']}>
          <Button type="primary" disabled={!moments} loading={start.isPending} onClick={run}>
            {t(words.run)}
          </Button>
          <Button onClick={() => setDraft(draftFrom(settings, queues))}>{t(words.again)}</Button>
        </div>
      </div>
      {simulationId && <SimulationResult key={simulationId} simulationId={simulationId} />}
    </div>
  );
}

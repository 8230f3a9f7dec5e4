import {
  type RoutingQueue,
  type RoutingSettings,
  routingWords,
  type Simulation,
  type SimulationDraft,
  type startSimulation,
  simulationWords as words,
} from '@zhiyin/domain/routing';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Banner } from '#ui/page/banner.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useQueues, useRoutingSettings, useStartSimulation } from '../../data.ts';
import { daysBack, daysOf, momentsOf } from './days.ts';
import { draftFrom } from './draft.ts';
import { DraftFields } from './draft-fields.tsx';
import { isStale, type Trial as Kept, keepTrial, keptTrial } from './kept-trial.ts';
import { PastRuns } from './past-runs.tsx';
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
  const { timeZone } = useLocale();
  const today = draftFrom(settings, queues);
  const trial = useTrial(today);
  const { draft, asked, simulationId } = trial.now;
  const moments = momentsOf(asked, timeZone);
  const results = useRef<HTMLDivElement>(null);
  const show = (part: Partial<Kept>) => {
    trial.change(part);
    // Below the draft where there is no room beside it.
    requestAnimationFrame(() => results.current?.scrollIntoView({ block: 'start' }));
  };
  const { start, isStarting } = useStart((begun) => show({ simulationId: begun }));
  const run = () => moments && start({ ...moments, withinSeconds: asked.withinSeconds, draft });
  return (
    <div className={styles['trial']}>
      <div className={styles['draft']}>
        {isStale(draft, queues) && <Banner tone="amber">{t(words.staleQueues)}</Banner>}
        {trial.isKept && !isStale(draft, queues) && <p className={styles['faint']}>{t(words.kept)}</p>}
        <PeriodFields asked={asked} onChange={(next) => trial.change({ asked: next })} />
        <DraftFields draft={draft} onChange={(next) => trial.change({ draft: next })} />
        <div className={styles['verbs']}>
          <Button type="primary" disabled={!moments} loading={isStarting} onClick={run}>
            {t(words.run)}
          </Button>
          <Button onClick={() => trial.begin(today)}>{t(words.again)}</Button>
        </div>
      </div>
      <div ref={results} className={styles['results']}>
        {simulationId && <SimulationResult key={simulationId} simulationId={simulationId} />}
        <PastRuns openId={simulationId} onOpen={(one) => show(openedFrom(one, timeZone))} />
      </div>
    </div>
  );
}

function openedFrom({ simulationId, draft, from, to, withinSeconds }: Simulation, timeZone: string): Kept {
  return { simulationId, draft, asked: { ...daysOf({ from, to }, timeZone), withinSeconds } };
}

interface TrialState {
  readonly now: Kept;
  /** It was begun before the page was loaded. */
  readonly isKept: boolean;
  readonly isTouched: boolean;
}

/** What the reader is trying; it is kept, so that it is there again when the page is loaded anew. */
function useTrial(today: SimulationDraft) {
  const { memberId } = useSession().member;
  const { timeZone } = useLocale();
  const [{ now, isKept, isTouched }, set] = useState((): TrialState => {
    const kept = keptTrial(memberId);
    if (kept) {
      // What was kept before a setting could be tried says nothing of it.
      const settings = { ...today.settings, ...kept.draft.settings };
      return { now: { ...kept, draft: { ...kept.draft, settings } }, isKept: true, isTouched: true };
    }
    const lastWeek = { ...daysBack(new Date(), timeZone, 7), withinSeconds: 60 };
    return {
      now: { draft: today, asked: lastWeek, simulationId: null },
      isKept: false,
      isTouched: false,
    };
  });
  useEffect(() => keepTrial(memberId, isTouched ? now : null), [memberId, now, isTouched]);
  const change = (part: Partial<Kept>) =>
    set((before) => ({ now: { ...before.now, ...part }, isKept: false, isTouched: true }));
  const begin = (draft: SimulationDraft) =>
    set((before) => ({
      now: { ...before.now, draft, simulationId: null },
      isKept: false,
      isTouched: false,
    }));
  return { now, isKept, change, begin };
}

function useStart(onBegun: (simulationId: string) => void) {
  const toast = useToast();
  const act = useStartSimulation();
  const start = (body: z.input<typeof startSimulation.body>) =>
    act.mutate({ body }, { onError: toast.refuse, onSuccess: (begun) => onBegun(begun.simulationId) });
  return { start, isStarting: act.isPending };
}

import { useQuery } from '@tanstack/react-query';
import type { RuleDefinition } from '@zhiyin/domain/kit';
import {
  cancelRuleTrial,
  getRuleTrial,
  type RuleCatalogue,
  type RuleTrial,
  startRuleTrial,
  rulePageWords as words,
} from '@zhiyin/domain/platform';
import { Button, Progress, Segmented } from 'antd';
import { useState } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../rules.module.css';
import { StepsSaid } from '../step-said.tsx';
import type { Things } from '../use-things.ts';
import { TrialHits } from './trial-hits.tsx';

const spans = [7, 30, 90] as const;
const askEveryMs = 300;

interface Props {
  readonly definition: RuleDefinition | null;
  readonly actions: RuleCatalogue['actions'];
  readonly things: Things;
}

/** Tries a rule, as it is written, on the past. Null while something in it is not right. */
export function TryPanel({ definition, actions, things }: Props) {
  const t = useSay();
  const toast = useToast();
  const [days, setDays] = useState<number>(30);
  const [trialId, setTrialId] = useState<string | null>(null);
  const start = useAct(startRuleTrial);
  const begin = () => {
    if (!definition) return;
    const to = new Date();
    const from = new Date(to.getTime() - days * 86_400_000);
    const period = { from: from.toISOString(), to: to.toISOString() };
    start.mutate(
      { body: { definition, ...period } },
      { onSuccess: (trial) => setTrialId(trial.trialId), onError: toast.refuse },
    );
  };
  return (
    <section className={styles['try']} aria-label={t(words.try)}>
      <h2 className={styles['title']}>{t(words.try)}</h2>
      <p className={styles['hint']}>{t(words.tryHint)}</p>
      <div className={styles['line']}>
        <Segmented<number>
          aria-label={t(words.tryPeriod)}
          value={days}
          onChange={setDays}
          options={spans.map((count) => ({ value: count, label: t(words.tryDays, { count }) }))}
        />
        <Button disabled={!definition} loading={start.isPending} onClick={begin}>
          {t(words.tryStart)}
        </Button>
      </div>
      {definition && (
        <>
          <p className={styles['hint']}>{t(words.tryWould)}</p>
          <StepsSaid steps={definition.steps} actions={actions} things={things} />
        </>
      )}
      {trialId && <Trial trialId={trialId} />}
    </section>
  );
}

function Trial({ trialId }: { trialId: string }) {
  const trial = useQuery({
    ...endpointQuery(getRuleTrial, { params: { trialId } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? askEveryMs : false),
  });
  if (trial.isError) return <PageError error={trial.error} onRetry={trial.refetch} />;
  if (!trial.data) return null;
  return trial.data.state === 'running' ? <Running trial={trial.data} /> : <Ended trial={trial.data} />;
}

function Running({ trial: { trialId, looked, total } }: { trial: RuleTrial }) {
  const t = useSay();
  const cancel = useAct(cancelRuleTrial, [getRuleTrial]);
  return (
    <div className={styles['line']}>
      <Progress
        type="line"
        size="small"
        style={{ width: 220 }}
        percent={total === 0 ? 0 : Math.round((looked / total) * 100)}
      />
      <span role="status">{t(words.tryLooking, { looked, total })}</span>
      <Button onClick={() => cancel.mutate({ params: { trialId } })}>{t(words.tryCancel)}</Button>
    </div>
  );
}

function Ended({ trial }: { trial: RuleTrial }) {
  const t = useSay();
  const { trialId, state, fired, subjects } = trial;
  if (state === 'failed') return <p role="alert">{t(words.tryFailed)}</p>;
  const said = fired === 0 ? t(words.tryNothing) : t(words.tryDone, { fired, subjects });
  return (
    <>
      <p role="status">
        {state === 'cancelled' ? `${t(words.tryCancelled)} ` : ''}
        {said}
      </p>
      {fired > 0 && <TrialHits trialId={trialId} />}
    </>
  );
}

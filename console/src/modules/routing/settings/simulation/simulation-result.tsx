import { useNavigate } from '@tanstack/react-router';
import { type Simulation, simulationRemarkWords, simulationWords as words } from '@zhiyin/domain/routing';
import { Button, Progress } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useApplySimulation, useCancelSimulation, useSimulation } from '../../data.ts';
import { LoadTable } from './load-table.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import styles from './simulation.module.css';

/** How far a simulation is, and what came of it. */
export function SimulationResult({ simulationId }: { simulationId: string }) {
  const t = useSay();
  const found = useSimulation(simulationId);
  if (found.isError) return <PageError error={found.error} onRetry={found.refetch} />;
  if (!found.data) return <PageLoading rows={4} />;
  const { state, result } = found.data;
  if (state === 'running') return <Running simulation={found.data} />;
  if (state === 'cancelled') return <p role="status">{t(words.cancelled)}</p>;
  if (!result) return <p role="alert">{t(words.failed)}</p>;
  return <Done simulation={found.data} result={result} />;
}

function Running({ simulation: { simulationId, doneCount, total } }: { simulation: Simulation }) {
  const t = useSay();
  const cancel = useCancelSimulation();
  return (
    <div className={styles['verbs']}>
      <Progress
        type="line"
        size="small"
        style={{ width: 220 }}
        percent={total === 0 ? 0 : Math.round((doneCount / total) * 100)}
      />
      <span role="status">{t(words.running, { done: doneCount, total })}</span>
      <Button loading={cancel.isPending} onClick={() => cancel.mutate({ params: { simulationId } })}>
        {t(words.cancel)}
      </Button>
    </div>
  );
}

interface DoneProps {
  readonly simulation: Simulation;
  readonly result: NonNullable<Simulation['result']>;
}

function Done({ simulation, result }: DoneProps) {
  const t = useSay();
  if (result.real.conversations === 0) return <Empty icon="chat" title={t(words.nothingThere)} />;
  return (
    <section className={styles['results']} aria-label={t(words.results)}>
      <div className={styles['head']}>
        <h2>{t(words.results)}</h2>
        <Apply simulationId={simulation.simulationId} />
      </div>
      <OutcomeTable result={result} withinSeconds={simulation.withinSeconds} />
      <h3>{t(words.load)}</h3>
      <p className={styles['faint']}>{t(words.loadHint)}</p>
      <LoadTable result={result} />
      <h3>{t(words.remarks)}</h3>
      <ul className={styles['remarks']}>
        {result.remarks.map((remark) => (
          <li key={remark}>{t(simulationRemarkWords[remark])}</li>
        ))}
      </ul>
    </section>
  );
}

function Apply({ simulationId }: { simulationId: string }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const apply = useApplySimulation();
  const done = () => {
    toast.say(t(words.applied));
    void navigate({ to: '/settings/routing' });
  };
  return (
    <ConfirmAct
      type="primary"
      loading={apply.isPending}
      question={{ title: t(words.apply), sentence: t(words.applySentence), verb: t(words.apply) }}
      onConfirm={() => apply.mutate({ params: { simulationId } }, { onError: toast.refuse, onSuccess: done })}
    >
      {t(words.apply)}
    </ConfirmAct>
  );
}

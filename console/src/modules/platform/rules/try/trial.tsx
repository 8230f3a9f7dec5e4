import { useQuery } from '@tanstack/react-query';
import {
  cancelRuleTrial,
  getRuleTrial,
  type RuleTrial,
  rulePageWords as words,
} from '@zhiyin/domain/platform';
import { Button, Progress } from 'antd';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { PageError } from '#ui/page/page-error.tsx';
import styles from '../rules.module.css';
import { TrialHits } from './trial-hits.tsx';

const askEveryMs = 300;

/** A trial under way, or what came of it. */
export function Trial({ trialId }: { trialId: string }) {
  const trial = useQuery({
    ...endpointQuery(getRuleTrial, { params: { trialId } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? askEveryMs : false),
  });
  if (trial.isError) return <PageError error={trial.error} onRetry={trial.refetch} />;
  if (!trial.data) return null;
  return trial.data.state === 'running' ? <Running trial={trial.data} /> : <Ended trial={trial.data} />;
}

function Running({ trial: { trialId, looked, total, fired } }: { trial: RuleTrial }) {
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
      {fired > 0 && <span className={styles['hint']}>{t(words.trySoFar, { fired })}</span>}
      <Button onClick={() => cancel.mutate({ params: { trialId } })}>{t(words.tryCancel)}</Button>
    </div>
  );
}

function Ended({ trial }: { trial: RuleTrial }) {
  const t = useSay();
  const format = useFormat();
  const { trialId, state, fired, subjects, startedAt, endedAt } = trial;
  if (state === 'failed') return <p role="alert">{t(words.tryFailed)}</p>;
  const said = fired === 0 ? t(words.tryNothing) : t(words.tryDone, { fired, subjects });
  const seconds = endedAt === null ? 0 : (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return (
    <>
      <p>
        <span role="status">
          {state === 'cancelled' ? `${t(words.tryCancelled)} ` : ''}
          {said}
        </span>{' '}
        <span className={styles['hint']}>
          {t(words.tryTook, { time: format.duration(Math.max(1, Math.round(seconds))) })}
        </span>
      </p>
      {fired > 0 && <TrialHits trialId={trialId} />}
    </>
  );
}

import type { RuleDefinition } from '@zhiyin/domain/kit';
import {
  type RuleCatalogue,
  startRuleTrial,
  trialDaysMax,
  rulePageWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../rules.module.css';
import { StepsSaid } from '../step-said.tsx';
import type { Things } from '../use-things.ts';
import { firstPeriod, PeriodChoice, periodOf } from './period-choice.tsx';
import { Trial } from './trial.tsx';

interface Props {
  readonly definition: RuleDefinition | null;
  readonly actions: RuleCatalogue['actions'];
  readonly things: Things;
}

/** Tries a rule, as it is written, on the past. Null while something in it is not right. */
export function TryPanel({ definition, actions, things }: Props) {
  const t = useSay();
  const toast = useToast();
  const { timeZone } = useLocale();
  const [chosen, setChosen] = useState(firstPeriod);
  const [isAsked, setAsked] = useState(false);
  const [trialId, setTrialId] = useState<string | null>(null);
  const start = useAct(startRuleTrial);
  const isWrong = isAsked && periodOf(chosen, timeZone, new Date()) === null;
  const begin = () => {
    setAsked(true);
    const period = periodOf(chosen, timeZone, new Date());
    if (!definition || !period) return;
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
        <PeriodChoice value={chosen} onChange={setChosen} />
        <Button disabled={!definition} loading={start.isPending} onClick={begin}>
          {t(words.tryStart)}
        </Button>
      </div>
      {isWrong && (
        <p className={styles['problem']} role="alert">
          {t(words.tryNoPeriod, { days: trialDaysMax })}
        </p>
      )}
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

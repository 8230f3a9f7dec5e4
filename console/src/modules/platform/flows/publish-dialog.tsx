import { useQuery } from '@tanstack/react-query';
import { categoryWords, diffFlows, type FlowDefinition } from '@zhiyin/domain/kit';
import {
  type FlowDraft,
  type FlowPlan,
  getFlow,
  listFlows,
  planFlow,
  publishFlow,
  flowPageWords as words,
} from '@zhiyin/domain/platform';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './flows.module.css';

interface Props {
  readonly before: FlowDefinition;
  readonly draft: FlowDraft;
  readonly onClose: () => void;
}

type Migration = Readonly<Record<string, string>>;

/** Says what publishing does to what is under way, and asks where everything goes whose state goes away. */
export function PublishDialog({ before, draft, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const { flowId, version } = before;
  const [migration, setMigration] = useState<Migration>({});
  const plan = useQuery(
    endpointQuery(planFlow, { params: { flowId }, body: { definition: draft, migration: { ...migration } } }),
  );
  const act = useAct(publishFlow, [getFlow, listFlows]);
  const isWhole = plan.data?.steps.every(({ from }) => migration[from.key] !== undefined) ?? false;
  const publish = () =>
    act.mutate(
      { params: { flowId }, body: { after: version, definition: draft, migration: { ...migration } } },
      {
        onError: toast.refuse,
        onSuccess: (published) => {
          toast.say(t(words.published, { version: published.version }));
          onClose();
        },
      },
    );
  const foot = (
    <>
      <Button onClick={onClose}>{t(words.cancel)}</Button>
      <Button type="primary" disabled={!isWhole} loading={act.isPending} onClick={publish}>
        {t(words.publish)}
      </Button>
    </>
  );
  return (
    <Dialog title={t(words.publishing)} width={520} footer={foot} onClose={onClose}>
      <p>{t(words.changes, { count: countOf(before, draft) })}</p>
      {plan.isPending && <PageLoading rows={2} />}
      {plan.isError && !plan.data && <PageError error={plan.error} onRetry={plan.refetch} />}
      {plan.data && <Plan plan={plan.data} draft={draft} migration={migration} onChange={setMigration} />}
    </Dialog>
  );
}

interface PlanProps {
  readonly plan: FlowPlan;
  readonly draft: FlowDraft;
  readonly migration: Migration;
  readonly onChange: (migration: Migration) => void;
}

function Plan({ plan, draft, migration, onChange }: PlanProps) {
  const t = useSay();
  const options = draft.states.map(({ key, label }) => ({ value: key, label: t(label) }));
  if (plan.steps.length + plan.recounted.length === 0) return <p>{t(words.nothingMoves)}</p>;
  return (
    <div className={styles['plan']}>
      {plan.steps.map(({ from, underWay }) => {
        const sentence = t(words.goesTo, { state: t(from.label), count: underWay });
        return (
          <div key={from.key} className={styles['step']}>
            <span>{sentence}</span>
            <Select<string>
              aria-label={sentence}
              value={migration[from.key] ?? null}
              options={options}
              onChange={(to) => onChange({ ...migration, [from.key]: to })}
            />
          </div>
        );
      })}
      {plan.recounted.map(({ state, underWay }) => (
        <p key={state.key}>
          {t(words.countsAs, {
            state: t(state.label),
            count: underWay,
            category: t(categoryWords[state.category]),
          })}
        </p>
      ))}
    </div>
  );
}

function countOf(before: FlowDefinition, draft: FlowDraft): number {
  const after = { ...draft, flowId: before.flowId, version: before.version };
  return Object.values(diffFlows(before, after)).reduce((sum, keys) => sum + keys.length, 0);
}

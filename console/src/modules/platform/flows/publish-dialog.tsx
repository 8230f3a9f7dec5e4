import { useQuery } from '@tanstack/react-query';
import { categoryWords, type FlowDefinition } from '@zhiyin/domain/kit';
import {
  type FlowDraft,
  type FlowPlan,
  getFlow,
  listFlows,
  listFlowVersions,
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
import { keep } from './edit/kept-draft.ts';
import { FlowChanges } from './flow-changes.tsx';
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
  const [chosen, setChosen] = useState<Migration>({});
  const plan = useQuery(
    endpointQuery(planFlow, { params: { flowId }, body: { definition: draft, migration: {} } }),
  );
  const migration: Migration = { ...suggested(plan.data, draft), ...chosen };
  const act = useAct(publishFlow, [getFlow, listFlows, listFlowVersions]);
  const isWhole = plan.data?.steps.every(({ from }) => migration[from.key] !== undefined) ?? false;
  const publish = async () => {
    const body = { after: version, definition: draft, migration: { ...migration } };
    // The page is drawn anew with the version that comes back, before this goes on: it must find nothing kept.
    keep(flowId, null);
    try {
      const published = await act.mutateAsync({ params: { flowId }, body });
      toast.say(t(words.published, { version: published.version }));
      onClose();
    } catch (error) {
      keep(flowId, { after: version, draft });
      toast.refuse(error);
    }
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t(words.cancel)}</Button>
      <Button type="primary" disabled={!isWhole} loading={act.isPending} onClick={() => void publish()}>
        {t(words.publish)}
      </Button>
    </>
  );
  return (
    <Dialog title={t(words.publishing)} width={520} footer={foot} onClose={onClose}>
      <FlowChanges before={before} after={{ ...draft, flowId, version: version + 1 }} />
      {plan.isPending && <PageLoading rows={2} />}
      {plan.isError && !plan.data && <PageError error={plan.error} onRetry={plan.refetch} />}
      {plan.data && <Plan plan={plan.data} draft={draft} migration={migration} onChange={setChosen} />}
    </Dialog>
  );
}

/** Where nothing stands nobody needs to think: what comes there meanwhile begins anew. */
function suggested(plan: FlowPlan | undefined, { initial }: FlowDraft): Migration {
  const empty = plan?.steps.filter(({ underWay }) => underWay === 0) ?? [];
  return Object.fromEntries(empty.map(({ from }) => [from.key, initial]));
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
        const state = t(from.label);
        const sentence =
          underWay === 0 ? t(words.goesEmpty, { state }) : t(words.goesTo, { state, count: underWay });
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

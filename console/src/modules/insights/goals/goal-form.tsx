import {
  createGoal,
  type Goal,
  type GoalAim,
  type GoalBreakdown,
  type GoalScope,
  goalAims,
  goalBreakdowns,
  goalScopes,
  goalWords as words,
} from '@zhiyin/domain/insights';
import type { MetricUnit, Word } from '@zhiyin/domain/kit';
import { Input } from 'antd';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames, useTeamNames } from '#modules/people';
import { dayOf } from '#modules/platform';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { useChangeGoal, useCreateGoal, useMetricChoices } from './data.ts';
import { dayBefore, monthOf, nextDay } from './days.ts';
import { possibleParents } from './goal-tree.ts';
import styles from './goals.module.css';
import { typedAs, typedIn } from './shown-value.ts';

interface Values {
  readonly name: string;
  readonly metric: string | null;
  readonly scope: GoalScope | null;
  readonly scopeId: string | null;
  readonly from: string;
  readonly to: string;
  readonly aim: GoalAim | null;
  readonly target: number | null;
  readonly tolerance: number | null;
  readonly parentId: string | null;
  readonly breakdown: GoalBreakdown | null;
}

interface Props {
  readonly goal: Goal | null;
  readonly goals: readonly Goal[];
  readonly onClose: () => void;
}

/** What is wanted, of whom, by when. */
export function GoalForm({ goal, goals, onClose }: Props) {
  const t = useSay();
  const { draft, unit, typed } = useGoalDraft(goal);
  const metrics = useMetricChoices();
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
      <TextField at={draft.at('name')} label={t(words.name)} isFirst={goal === null} />
      <SelectField
        at={draft.at('metric')}
        label={t(words.metric)}
        options={metrics.map(({ key, name }) => ({ value: key, label: t(name) }))}
      />
      <SelectField
        at={draft.at('aim')}
        label={t(words.aim)}
        options={goalAims.map((value) => ({ value, label: t(aims[value]) }))}
      />
      <NumberField
        at={typedAs(draft.at('target'), typed)}
        label={t(targetWord(unit))}
        fractionDigits={unit === 'count' ? 0 : 2}
      />
      <Whose draft={draft} />
      <Days draft={draft} />
      <NumberField
        at={typedAs(draft.at('tolerance'), 0.01)}
        label={t(words.tolerance)}
        hint={t(words.toleranceHint)}
        min={0}
        max={100}
        unit="%"
      />
      <Parent goal={goal} goals={goals} draft={draft} />
      <SelectField
        at={draft.at('breakdown')}
        label={t(words.breakdown)}
        options={goalBreakdowns.map((value) => ({ value, label: t(breakdowns[value]) }))}
      />
    </DraftForm>
  );
}

/** Which goal of the same days it is a part of. */
function Parent({ goal, goals, draft }: Pick<Props, 'goal' | 'goals'> & { draft: Draft<Values> }) {
  const t = useSay();
  const { values } = draft;
  const parents = possibleParents(goals, goal?.goalId ?? null).filter(
    ({ from, to }) => from === values.from && to === values.to,
  );
  return (
    <SelectField
      at={draft.at('parentId')}
      label={t(words.parent)}
      isOptional
      placeholder={t(words.noParent)}
      options={parents.map(({ goalId, name }) => ({ value: goalId, label: name }))}
    />
  );
}

const aims = { 'at-least': words.atLeast, 'at-most': words.atMost };
const scopes = { shop: words.shop, team: words.team, member: words.member };
const breakdowns = { parts: words.parts, factors: words.factors };

function targetWord(unit: MetricUnit | undefined): Word {
  if (unit === 'share') return words.targetPercent;
  if (unit === 'seconds') return words.targetSeconds;
  return unit === 'money' ? words.targetMoney : words.target;
}

function useGoalDraft(goal: Goal | null): {
  draft: Draft<Values>;
  unit: MetricUnit | undefined;
  typed: number;
} {
  const { timeZone } = useLocale();
  const create = useCreateGoal();
  const change = useChangeGoal();
  const metrics = useMetricChoices();
  const draft = useDraft<Values, typeof createGoal.body>({
    initial: goal ? valuesOf(goal) : { ...blank, ...monthOf(dayOf(new Date(), timeZone)) },
    schema: createGoal.body,
    save: (body) => {
      if (!goal) return create.mutateAsync({ body });
      const { goalId, revision: after } = goal;
      return change.mutateAsync({ params: { goalId }, body: { goal: body, after } });
    },
  });
  const chosen = metrics.find(({ key }) => key === draft.values.metric);
  const unit = chosen?.unit ?? goal?.shown?.unit;
  const currency = chosen?.currency ?? goal?.shown?.currency ?? null;
  return { draft, unit, typed: unit === undefined ? 1 : typedIn(unit, currency) };
}

const blank: Omit<Values, 'from' | 'to'> = {
  name: '',
  metric: null,
  scope: 'shop',
  scopeId: null,
  aim: 'at-least',
  target: null,
  tolerance: 0.1,
  parentId: null,
  breakdown: 'parts',
};

function valuesOf(goal: Goal): Values {
  const { name, metric, scope, scopeId, from, to, aim, target, tolerance, parentId, breakdown } = goal;
  return { name, metric, scope, scopeId, from, to, aim, target, tolerance, parentId, breakdown };
}

function Whose({ draft }: { draft: Draft<Values> }) {
  const t = useSay();
  const members = useMemberNames();
  const teams = useTeamNames();
  const { scope } = draft.values;
  const at = draft.at('scope');
  const chosen = (value: GoalScope | null) => {
    at.onChange(value);
    draft.at('scopeId').onChange(null);
  };
  const names = scope === 'team' ? teams : members;
  return (
    <>
      <SelectField
        at={{ ...at, onChange: chosen }}
        label={t(words.whose)}
        options={goalScopes.map((value) => ({ value, label: t(scopes[value]) }))}
      />
      {scope !== 'shop' && scope !== null && (
        <SelectField
          at={draft.at('scopeId')}
          label={t(words.who)}
          options={[...names].map(([value, label]) => ({ value, label }))}
        />
      )}
    </>
  );
}

/** The last day is typed; the day after it is kept. */
function Days({ draft }: { draft: Draft<Values> }) {
  const t = useSay();
  const { from, to } = draft.values;
  const [first, last] = [draft.at('from'), draft.at('to')];
  const at = { ...first, problem: first.problem ?? last.problem };
  return (
    <Field at={at} label={t(words.days)}>
      {(ties) => (
        <span className={styles['dates']}>
          <Input {...ties} type="date" value={from} onChange={({ target }) => first.onChange(target.value)} />
          –
          <Input
            type="date"
            aria-label={t(words.lastDay)}
            value={to === '' ? '' : dayBefore(to)}
            onChange={({ target }) => last.onChange(target.value === '' ? '' : nextDay(target.value))}
          />
        </span>
      )}
    </Field>
  );
}

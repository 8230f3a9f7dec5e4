import { flowEditorWords as words } from '@zhiyin/domain/console';
import type { Approval, ApprovalStep, FlowMove } from '@zhiyin/domain/kit';
import { Checkbox, InputNumber, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { FlowMaterial } from './editor-props.ts';
import styles from './flow-editor.module.css';
import { Labelled } from './labelled.tsx';

interface Props {
  readonly move: FlowMove;
  readonly material: FlowMaterial;
  readonly onChange: (some: Partial<FlowMove>) => void;
}

const nobodyAsked: ApprovalStep = { upTo: null, needs: 'one', teams: [], members: [] };

/** Who has to agree before a move is made, and from which amount on. */
export function ApprovalFields({ move: { demands }, material, onChange }: Props) {
  const t = useSay();
  const { approval, ...rest } = demands;
  const put = (next: Approval | undefined) =>
    onChange({ demands: next ? { ...rest, approval: next } : rest });
  return (
    <div className={styles['group']}>
      <Checkbox
        checked={approval !== undefined}
        onChange={(event) =>
          put(event.target.checked ? { amountField: null, steps: [nobodyAsked] } : undefined)
        }
      >
        {t(words.approval)}
      </Checkbox>
      {approval && <StepFields approval={approval} material={material} onChange={put} />}
    </div>
  );
}

interface StepProps {
  readonly approval: Approval;
  readonly material: FlowMaterial;
  readonly onChange: (approval: Approval) => void;
}

/** The screen knows two steps, free up to an amount and asked above; programs may write more. */
function StepFields({ approval, material, onChange }: StepProps) {
  const last = approval.steps.at(-1) ?? nobodyAsked;
  const before = approval.steps.slice(0, -1);
  const putLast = (some: Partial<ApprovalStep>) =>
    onChange({ ...approval, steps: [...before, { ...last, ...some }] });
  return (
    <>
      <TopicField approval={approval} material={material} onChange={onChange} />
      {approval.topic === undefined && <PeopleFields last={last} material={material} onPut={putLast} />}
      <AmountFields approval={approval} material={material} onChange={onChange} />
    </>
  );
}

interface PeopleProps {
  readonly last: ApprovalStep;
  readonly material: FlowMaterial;
  readonly onPut: (some: Partial<ApprovalStep>) => void;
}

function PeopleFields({ last, material, onPut }: PeopleProps) {
  const t = useSay();
  return (
    <>
      <Labelled label={t(words.approvalMode)}>
        {(id) => (
          <Select<ApprovalStep['needs']>
            id={id}
            value={last.needs}
            options={[
              { value: 'one', label: t(words.one) },
              { value: 'all', label: t(words.all) },
            ]}
            onChange={(needs) => onPut({ needs })}
          />
        )}
      </Labelled>
      <Labelled label={t(words.approvers)}>
        {(id) => (
          <Select<string[]>
            id={id}
            mode="multiple"
            optionFilterProp="label"
            value={[...last.teams, ...last.members]}
            options={[...material.teams, ...material.members]}
            onChange={(chosen) =>
              onPut({
                teams: chosen.filter((one) => material.teams.some(({ value }) => value === one)),
                members: chosen.filter((one) => material.members.some(({ value }) => value === one)),
              })
            }
          />
        )}
      </Labelled>
    </>
  );
}

/** Whoever decides a topic of the shop's matrix may be asked in place of people chosen here. */
function TopicField({ approval, material, onChange }: StepProps) {
  const t = useSay();
  const { topic, ...rest } = approval;
  if (material.topics.length === 0 && topic === undefined) return null;
  return (
    <Labelled label={t(words.approvalTopic)}>
      {(id) => (
        <Select<string>
          id={id}
          value={topic ?? ''}
          options={[{ value: '', label: t(words.noTopic) }, ...material.topics]}
          onChange={(key) => onChange(key === '' ? rest : { ...rest, topic: key })}
        />
      )}
    </Labelled>
  );
}

function AmountFields({ approval, material, onChange }: StepProps) {
  const t = useSay();
  const last = approval.steps.at(-1) ?? nobodyAsked;
  const before = approval.steps.slice(0, -1);
  const amounts = material.fields.filter(({ isAmount }) => isAmount);
  const free = (upTo: number): ApprovalStep => ({ upTo, needs: 'nobody', teams: [], members: [] });
  const putField = (amountField: string | null) =>
    onChange({ amountField, steps: amountField === null ? [last] : [free(0), last] });
  return (
    <>
      <Labelled label={t(words.amountField)}>
        {(id) => (
          <Select<string>
            id={id}
            value={approval.amountField ?? ''}
            options={[
              { value: '', label: t(words.noAmount) },
              ...amounts.map(({ key, label }) => ({ value: key, label: t(label) })),
            ]}
            onChange={(key) => putField(key === '' ? null : key)}
          />
        )}
      </Labelled>
      {approval.amountField !== null && (
        <Labelled label={t(words.freeUpTo)}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              precision={2}
              value={(before[0]?.upTo ?? 0) / 100}
              onChange={(major) =>
                onChange({ ...approval, steps: [free(Math.round((major ?? 0) * 100)), last] })
              }
            />
          )}
        </Labelled>
      )}
    </>
  );
}

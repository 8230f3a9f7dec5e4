import { flowEditorWords as words } from '@zhiyin/domain/console';
import type { Approval, FlowMove } from '@zhiyin/domain/kit';
import { Button, Checkbox, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { FlowMaterial } from '../editor-props.ts';
import styles from '../flow-editor.module.css';
import { Labelled } from '../panel/labelled.tsx';
import { addStep, byAmount, newApproval, putStep } from './approval-edit.ts';
import { StepFields } from './step-fields.tsx';

interface Props {
  readonly move: FlowMove;
  readonly material: FlowMaterial;
  readonly onChange: (some: Partial<FlowMove>) => void;
}

/** Who has to agree before a move is made, at which amount, and in which order. */
export function ApprovalFields({ move: { demands }, material, onChange }: Props) {
  const t = useSay();
  const { approval, ...rest } = demands;
  const put = (next: Approval | undefined) =>
    onChange({ demands: next ? { ...rest, approval: next } : rest });
  return (
    <div className={styles['group']}>
      <Checkbox
        checked={approval !== undefined}
        onChange={(event) => put(event.target.checked ? newApproval : undefined)}
      >
        {t(words.approval)}
      </Checkbox>
      {approval && (
        <>
          <TopicField approval={approval} material={material} onChange={put} />
          <AmountField approval={approval} material={material} onChange={put} />
          <Steps approval={approval} material={material} onChange={put} />
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly approval: Approval;
  readonly material: FlowMaterial;
  readonly onChange: (approval: Approval) => void;
}

/** Whoever decides a topic of the shop's matrix may be asked first, in place of people chosen here. */
function TopicField({ approval, material, onChange }: PartProps) {
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

function AmountField({ approval, material, onChange }: PartProps) {
  const t = useSay();
  const amounts = material.fields.filter(({ isAmount }) => isAmount);
  if (amounts.length === 0 && approval.amountField === null) return null;
  return (
    <Labelled label={t(words.amountField)}>
      {(id) => (
        <Select<string>
          id={id}
          value={approval.amountField ?? ''}
          options={[
            { value: '', label: t(words.noAmount) },
            ...amounts.map(({ key, label }) => ({ value: key, label: t(label) })),
          ]}
          onChange={(key) => onChange(byAmount(approval, key === '' ? null : key))}
        />
      )}
    </Labelled>
  );
}

function Steps({ approval, material, onChange }: PartProps) {
  const t = useSay();
  const { steps, amountField, topic } = approval;
  const field = material.fields.find(({ key }) => key === amountField);
  return (
    <ol className={styles['steps']}>
      {steps.map((step, index) => (
        <StepFields
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place, and keep nothing
          key={index}
          step={step}
          before={steps[index - 1]?.upTo ?? null}
          isByAmount={amountField !== null}
          isByTopic={topic !== undefined}
          currency={field?.currency ?? null}
          material={material}
          onChange={(next) => onChange(putStep(approval, index, next))}
        />
      ))}
      {amountField !== null && (
        <li>
          <Button
            size="small"
            type="text"
            icon={<Icon name="plus" />}
            onClick={() => onChange(addStep(approval))}
          >
            {t(words.addStep)}
          </Button>
        </li>
      )}
    </ol>
  );
}

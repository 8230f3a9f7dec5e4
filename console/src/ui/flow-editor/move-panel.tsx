import { flowEditorWords as words } from '@zhiyin/domain/console';
import type { FlowMove } from '@zhiyin/domain/kit';
import type { FlowDraft } from '@zhiyin/domain/platform';
import { Checkbox, Input, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { ApprovalFields } from './approval-fields.tsx';
import type { FlowMaterial } from './editor-props.ts';
import { changeMove, removeMove } from './flow-edit.ts';
import styles from './flow-editor.module.css';
import { Labelled } from './labelled.tsx';
import { PanelFoot } from './panel-foot.tsx';

interface Props {
  readonly flow: FlowDraft;
  readonly move: FlowMove;
  readonly material: FlowMaterial;
  readonly onChange: (flow: FlowDraft) => void;
  readonly onClose: () => void;
}

/** One move: from where to where, who may make it and what it demands. */
export function MovePanel({ flow, move, material, onChange, onClose }: Props) {
  const t = useSay();
  const change = (some: Partial<FlowMove>) => onChange(changeMove(flow, move.key, some));
  const states = flow.states.map(({ key, label }) => ({ value: key, label: t(label) }));
  return (
    <section className={styles['panel']} aria-label={t(words.move)}>
      <Labelled label={t(words.name)}>
        {() => (
          <BothLanguagesInput
            label={t(words.name)}
            value={move.label}
            onChange={(label) => change({ label: { ...label } })}
          />
        )}
      </Labelled>
      <Labelled label={t(words.from)}>
        {(id) => (
          <Select<string[]>
            id={id}
            mode="multiple"
            value={move.from}
            options={states.filter(({ value }) => value !== move.to)}
            onChange={(from) => from.length > 0 && change({ from })}
          />
        )}
      </Labelled>
      <Labelled label={t(words.to)}>
        {(id) => (
          <Select<string>
            id={id}
            value={move.to}
            options={states.filter(({ value }) => !move.from.includes(value))}
            onChange={(to) => change({ to })}
          />
        )}
      </Labelled>
      <WhoFields move={move} material={material} onChange={change} />
      <DemandFields move={move} material={material} onChange={change} />
      <ApprovalFields move={move} material={material} onChange={change} />
      <PanelFoot onRemove={() => onChange(removeMove(flow, move.key))} onClose={onClose} />
    </section>
  );
}

interface PartProps {
  readonly move: FlowMove;
  readonly material: FlowMaterial;
  readonly onChange: (some: Partial<FlowMove>) => void;
}

function WhoFields({ move: { may }, material, onChange }: PartProps) {
  const t = useSay();
  return (
    <div className={styles['group']}>
      <h3>{t(words.who)}</h3>
      <p className={styles['hint']}>{t(words.whoHint)}</p>
      <Checkbox
        checked={may.isForAssignee}
        onChange={(event) => onChange({ may: { ...may, isForAssignee: event.target.checked } })}
      >
        {t(words.assignee)}
      </Checkbox>
      <Labelled label={t(words.teams)}>
        {(id) => (
          <Select<string[]>
            id={id}
            mode="multiple"
            optionFilterProp="label"
            value={may.teams}
            options={[...material.teams]}
            onChange={(teams) => onChange({ may: { ...may, teams } })}
          />
        )}
      </Labelled>
      <Labelled label={t(words.members)}>
        {(id) => (
          <Select<string[]>
            id={id}
            mode="multiple"
            optionFilterProp="label"
            value={may.members}
            options={[...material.members]}
            onChange={(members) => onChange({ may: { ...may, members } })}
          />
        )}
      </Labelled>
    </div>
  );
}

function DemandFields({ move: { demands }, material, onChange }: PartProps) {
  const t = useSay();
  const comments = [
    { value: 'none' as const, label: t(words.commentNone) },
    { value: 'internal' as const, label: t(words.commentInternal) },
    { value: 'customer' as const, label: t(words.commentCustomer) },
  ];
  const lines = demands.checklist.map(({ label }) => t(label)).join('\n');
  return (
    <div className={styles['group']}>
      <h3>{t(words.demands)}</h3>
      <Labelled label={t(words.fields)}>
        {(id) => (
          <Select<string[]>
            id={id}
            mode="multiple"
            optionFilterProp="label"
            value={demands.fields}
            options={material.fields.map(({ key, label }) => ({ value: key, label: t(label) }))}
            onChange={(fields) => onChange({ demands: { ...demands, fields } })}
          />
        )}
      </Labelled>
      <Labelled label={t(words.comment)}>
        {(id) => (
          <Select
            id={id}
            value={demands.comment}
            options={comments}
            onChange={(comment) => onChange({ demands: { ...demands, comment } })}
          />
        )}
      </Labelled>
      <Labelled label={t(words.checklist)}>
        {(id) => (
          <Input.TextArea
            id={id}
            key={lines}
            rows={2}
            defaultValue={lines}
            onBlur={(event) => onChange({ demands: { ...demands, checklist: itemsOf(event.target.value) } })}
          />
        )}
      </Labelled>
    </div>
  );
}

/** One item a line; both languages say the same until somebody translates it. */
function itemsOf(text: string): FlowMove['demands']['checklist'] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, 200));
  return lines
    .filter((line) => line !== '')
    .slice(0, 30)
    .map((line, index) => ({ key: `item-${index + 1}`, label: { zh: line, en: line } }));
}

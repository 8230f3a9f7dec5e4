import { flowEditorWords as words } from '@zhiyin/domain/console';
import type { FlowMove } from '@zhiyin/domain/kit';
import type { FlowDraft } from '@zhiyin/domain/platform';
import { Checkbox, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { ApprovalFields } from '../approval/approval-fields.tsx';
import type { FlowMaterial, Named } from '../editor-props.ts';
import { changeMove, removeMove } from '../flow-edit.ts';
import styles from '../flow-editor.module.css';
import { ChecklistFields } from './checklist-fields.tsx';
import { Labelled } from './labelled.tsx';
import { PanelFoot } from './panel-foot.tsx';
import { showPanel } from './show-panel.ts';

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
    <section ref={showPanel} className={styles['panel']} aria-label={t(words.move)}>
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
  const put = (some: Partial<FlowMove['may']>) => onChange({ may: { ...may, ...some } });
  const rights = material.rights.map(({ label, options }) => ({ label, options: [...options] }));
  return (
    <div className={styles['group']}>
      <h3>{t(words.who)}</h3>
      <p className={styles['hint']}>{t(words.whoHint)}</p>
      <Checkbox
        checked={may.isForAssignee}
        onChange={(event) => put({ isForAssignee: event.target.checked })}
      >
        {t(words.assignee)}
      </Checkbox>
      <Several
        label={t(words.teams)}
        chosen={may.teams}
        options={material.teams}
        onChange={(teams) => put({ teams })}
      />
      <Several
        label={t(words.members)}
        chosen={may.members}
        options={material.members}
        onChange={(members) => put({ members })}
      />
      {rights.length + may.permissions.length > 0 && (
        <Several
          label={t(words.rights)}
          chosen={may.permissions}
          options={rights}
          onChange={(permissions) => put({ permissions })}
        />
      )}
    </div>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly options: readonly {
    readonly label: string;
    readonly value?: string;
    readonly options?: Named[];
  }[];
  readonly onChange: (chosen: string[]) => void;
}

/** Any number of a list, found by typing. */
function Several({ label, chosen, options, onChange }: SeveralProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          optionFilterProp="label"
          value={[...chosen]}
          options={[...options]}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}

function DemandFields({ move: { demands }, material, onChange }: PartProps) {
  const t = useSay();
  const comments = [
    { value: 'none' as const, label: t(words.commentNone) },
    { value: 'internal' as const, label: t(words.commentInternal) },
    { value: 'customer' as const, label: t(words.commentCustomer) },
  ];
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
      <ChecklistFields
        items={demands.checklist}
        onChange={(checklist) => onChange({ demands: { ...demands, checklist } })}
      />
    </div>
  );
}

import { flowEditorWords as words } from '@zhiyin/domain/console';
import {
  categoryWords,
  type FlowState,
  movesFrom,
  type StateCategory,
  stateCategories,
} from '@zhiyin/domain/kit';
import type { FlowDraft } from '@zhiyin/domain/platform';
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { changeState, removeState } from './flow-edit.ts';
import styles from './flow-editor.module.css';
import { Labelled } from './labelled.tsx';

interface Props {
  readonly flow: FlowDraft;
  readonly state: FlowState;
  readonly onChange: (flow: FlowDraft) => void;
  readonly onClose: () => void;
}

/** One state: what it is called, what it counts as, and whether it is left by itself. */
export function StatePanel({ flow, state, onChange, onClose }: Props) {
  const t = useSay();
  const change = (some: Partial<FlowState>) => onChange(changeState(flow, state.key, some));
  return (
    <section className={styles['panel']} aria-label={t(words.state)}>
      <Labelled label={t(words.name)}>
        {() => (
          <BothLanguagesInput
            label={t(words.name)}
            value={state.label}
            onChange={(label) => change({ label: { ...label } })}
          />
        )}
      </Labelled>
      <Labelled label={t(words.category)}>
        {(id) => (
          <Select<StateCategory>
            id={id}
            value={state.category}
            options={stateCategories.map((value) => ({ value, label: t(categoryWords[value]) }))}
            onChange={(category) => change({ category })}
          />
        )}
      </Labelled>
      <Checkbox
        checked={flow.initial === state.key}
        disabled={flow.initial === state.key}
        onChange={() => onChange({ ...flow, initial: state.key })}
      >
        {t(words.initial)}
      </Checkbox>
      <TimerFields flow={flow} state={state} onChange={onChange} />
      <div className={styles['foot']}>
        <Button
          danger
          size="small"
          disabled={flow.states.length === 1}
          onClick={() => {
            onChange(removeState(flow, state.key));
            onClose();
          }}
        >
          {t(words.remove)}
        </Button>
        <Button size="small" onClick={onClose}>
          {t(words.close)}
        </Button>
      </div>
    </section>
  );
}

function TimerFields({ flow, state, onChange }: Omit<Props, 'onClose'>) {
  const t = useSay();
  const { timer: _, ...untimed } = state;
  const moves = movesFrom({ ...flow, flowId: '', version: 1 }, state.key);
  const [first] = moves;
  const { timer } = state;
  const put = (next: FlowState) =>
    onChange({ ...flow, states: flow.states.map((one) => (one.key === state.key ? next : one)) });
  if (!first) return null;
  return (
    <>
      <Checkbox
        checked={timer !== undefined}
        onChange={(event) =>
          put(
            event.target.checked ? { ...state, timer: { afterSeconds: 259_200, move: first.key } } : untimed,
          )
        }
      >
        {t(words.timer)}
      </Checkbox>
      {timer && (
        <>
          <Labelled label={t(words.timerHours)}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={8_760}
                value={timer.afterSeconds / 3_600}
                suffix={t(words.hours)}
                onChange={(hours) =>
                  put({ ...state, timer: { ...timer, afterSeconds: Math.round((hours ?? 1) * 3_600) } })
                }
              />
            )}
          </Labelled>
          <Labelled label={t(words.timerMove)}>
            {(id) => (
              <Select<string>
                id={id}
                value={timer.move}
                options={moves.map(({ key, label }) => ({ value: key, label: t(label) }))}
                onChange={(move) => put({ ...state, timer: { ...timer, move } })}
              />
            )}
          </Labelled>
        </>
      )}
    </>
  );
}

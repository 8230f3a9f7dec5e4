import { flowEditorWords as words } from '@zhiyin/domain/console';
import {
  categoryWords,
  type FlowMove,
  type FlowState,
  movesFrom,
  type StateCategory,
  stateCategories,
} from '@zhiyin/domain/kit';
import type { FlowDraft } from '@zhiyin/domain/platform';
import { Checkbox, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { OperandSeconds } from '#ui/filter-builder/operand-seconds.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { changeState, removeState } from '../flow-edit.ts';
import styles from '../flow-editor.module.css';
import { Labelled } from './labelled.tsx';
import { PanelFoot } from './panel-foot.tsx';
import { showPanel } from './show-panel.ts';

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
    <section ref={showPanel} className={styles['panel']} aria-label={t(words.state)}>
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
      <PanelFoot
        isKept={flow.states.length === 1}
        onRemove={() => onChange(removeState(flow, state.key))}
        onClose={onClose}
      />
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
        <TimerInputs timer={timer} moves={moves} onChange={(next) => put({ ...state, timer: next })} />
      )}
    </>
  );
}

const yearSeconds = 31_536_000;

type Timer = NonNullable<FlowState['timer']>;

interface TimerProps {
  readonly timer: Timer;
  readonly moves: readonly FlowMove[];
  readonly onChange: (timer: Timer) => void;
}

function TimerInputs({ timer, moves, onChange }: TimerProps) {
  const t = useSay();
  return (
    <>
      <Labelled label={t(words.timerAfter)}>
        {() => (
          <OperandSeconds
            label={t(words.timerAfter)}
            value={timer.afterSeconds}
            onChange={(seconds = 3_600) =>
              onChange({ ...timer, afterSeconds: Math.min(Math.max(Math.round(seconds), 60), yearSeconds) })
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
            onChange={(move) => onChange({ ...timer, move })}
          />
        )}
      </Labelled>
    </>
  );
}

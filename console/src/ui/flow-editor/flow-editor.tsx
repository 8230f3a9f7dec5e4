import { flowEditorWords as words } from '@zhiyin/domain/console';
import { categoryWords, type FlowMove } from '@zhiyin/domain/kit';
import type { FlowDraft } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { Chosen, EditorProps } from './editor-props.ts';
import { FlowDiagram } from './flow-diagram.tsx';
import { addMove, addState, removeMove, removeState } from './flow-edit.ts';
import styles from './flow-editor.module.css';
import { MovePanel } from './panel/move-panel.tsx';
import { StatePanel } from './panel/state-panel.tsx';

/** A flow as it is drawn and edited: the diagram, the lists of its states and moves, and a panel for what is chosen. */
export function FlowEditor({ flow, material, problems, onChange }: EditorProps) {
  const t = useSay();
  const [chosen, setChosen] = useState<Chosen>(null);
  const remove = () => {
    if (chosen === null) return;
    onChange(chosen.kind === 'state' ? removeState(flow, chosen.key) : removeMove(flow, chosen.key));
    setChosen(null);
  };
  const connect = (from: string, to: string) => {
    const made = addMove(flow, from, to, words.newMove);
    onChange(made.flow);
    setChosen({ kind: 'move', key: made.key });
  };
  return (
    <div className={styles['editor']}>
      <div className={styles['left']}>
        <p className={styles['hint']}>{t(words.diagramHint)}</p>
        {problems.length > 0 && (
          <div className={styles['problems']} role="status">
            <strong>{t(words.problems, { count: problems.length })}</strong>
            <ul>
              {problems.map(({ path, reason }) => (
                <li key={`${path} ${reason.key}`}>
                  {placeOf(flow, path, t)} {t(reason)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <FlowDiagram flow={flow} chosen={chosen} onChoose={setChosen} onConnect={connect} onRemove={remove} />
      </div>
      <div className={styles['side']}>
        <ChosenPanel
          flow={flow}
          material={material}
          chosen={chosen}
          onChange={onChange}
          onClose={() => setChosen(null)}
        />
        <StateList flow={flow} onChange={onChange} onChoose={setChosen} />
        <MoveList flow={flow} onConnect={connect} onChoose={setChosen} />
      </div>
    </div>
  );
}

/** What a problem is about, by its name. */
function placeOf({ states, moves }: FlowDraft, path: string, t: ReturnType<typeof useSay>): string {
  const [folder, index] = path.split('.');
  const list = folder === 'states' ? states : folder === 'moves' ? moves : [];
  const found = list[Number(index)];
  return found ? t(words.placed, { name: t(found.label) }) : '';
}

interface PanelProps extends Omit<EditorProps, 'problems'> {
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

function ChosenPanel({ flow, material, chosen, onChange, onClose }: PanelProps) {
  const state = chosen?.kind === 'state' && flow.states.find(({ key }) => key === chosen.key);
  const move = chosen?.kind === 'move' && flow.moves.find(({ key }) => key === chosen.key);
  if (state) {
    return <StatePanel key={state.key} flow={flow} state={state} onChange={onChange} onClose={onClose} />;
  }
  if (!move) return null;
  return (
    <MovePanel
      key={move.key}
      flow={flow}
      move={move}
      material={material}
      onChange={onChange}
      onClose={onClose}
    />
  );
}

interface ListProps {
  readonly flow: FlowDraft;
  readonly onChoose: (chosen: Chosen) => void;
}

function StateList({ flow, onChange, onChoose }: ListProps & Pick<EditorProps, 'onChange'>) {
  const t = useSay();
  const add = () => {
    const made = addState(flow, words.newState);
    onChange(made.flow);
    onChoose({ kind: 'state', key: made.key });
  };
  return (
    <div className={styles['group']}>
      <h3>
        {t(words.states)}
        <Button size="small" onClick={add}>
          {t(words.addState)}
        </Button>
      </h3>
      <ul className={styles['list']}>
        {flow.states.map(({ key, label, category }) => (
          <li key={key}>
            <button
              type="button"
              className={styles['entry']}
              onClick={() => onChoose({ kind: 'state', key })}
            >
              <span>{t(label)}</span>
              <span>{t(categoryWords[category])}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function MoveList({
  flow,
  onConnect,
  onChoose,
}: ListProps & { onConnect: (from: string, to: string) => void }) {
  const t = useSay();
  const nameOf = (key: string) => {
    const label = flow.states.find((state) => state.key === key)?.label;
    return label ? t(label) : key;
  };
  const [first, second] = flow.states;
  const way = ({ from, to }: FlowMove) => `${from.map(nameOf).join(t(words.list))} → ${nameOf(to)}`;
  return (
    <div className={styles['group']}>
      <h3>
        {t(words.moves)}
        <Button
          size="small"
          disabled={!second}
          onClick={() => first && second && onConnect(first.key, second.key)}
        >
          {t(words.addMove)}
        </Button>
      </h3>
      <ul className={styles['list']}>
        {flow.moves.map((move) => (
          <li key={move.key}>
            <button
              type="button"
              className={styles['entry']}
              onClick={() => onChoose({ kind: 'move', key: move.key })}
            >
              <span>{t(move.label)}</span>
              <span>{way(move)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

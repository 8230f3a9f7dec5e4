import { flowEditorWords as words } from '@zhiyin/domain/console';
import { categoryWords, type FlowState } from '@zhiyin/domain/kit';
import type { FlowDraft } from '@zhiyin/domain/platform';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { type Box, boxHeight, boxWidth, gapX } from './box.ts';
import type { Arrow } from './draw-arrow.ts';
import type { Chosen } from './editor-props.ts';
import styles from './flow-editor.module.css';
import { layOut } from './layout.ts';

interface Props {
  readonly flow: FlowDraft;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  /** Null for a diagram that is only looked at. */
  readonly onConnect: ((from: string, to: string) => void) | null;
  /** Takes away what is chosen; by the delete key. */
  readonly onRemove?: () => void;
}

/** How small a diagram is drawn at most before it is scrolled. */
const legible = 0.8;

interface Drag {
  readonly from: string;
  readonly x: number;
  readonly y: number;
}

/** States as boxes and moves as arrows; an arrow is drawn by dragging from a state's dot to another state. */
export function FlowDiagram({ flow, chosen, onChoose, onConnect, onRemove }: Props) {
  const t = useSay();
  const { boxes, arrows, width, height } = layOut(flow);
  const states = new Map(flow.states.map((state) => [state.key, state]));
  const { svg, drag, setDrag, at, drop } = useDrag(boxes, width, onConnect);
  const start = boxes.find(({ key }) => key === drag?.from);
  return (
    <div className={styles['sheet']}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset, but its parts belong together */}
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        style={{ minWidth: width * legible, maxWidth: width }}
        role="group"
        aria-label={t(words.diagram)}
        onPointerMove={(event) => drag && setDrag({ ...drag, ...at(event) })}
        onPointerUp={drop}
        onPointerLeave={() => setDrag(null)}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.();
        }}
      >
        <Heads />
        {arrows.map((arrow) => (
          <ArrowLine
            key={`${arrow.moveKey} ${arrow.from}`}
            arrow={arrow}
            label={named(flow.moves, arrow.moveKey, t)}
            isChosen={chosen?.kind === 'move' && chosen.key === arrow.moveKey}
            onChoose={() => onChoose({ kind: 'move', key: arrow.moveKey })}
          />
        ))}
        {boxes.map((box) => (
          <StateBox
            key={box.key}
            box={box}
            state={states.get(box.key)}
            isInitial={flow.initial === box.key}
            isChosen={chosen?.kind === 'state' && chosen.key === box.key}
            onChoose={() => onChoose({ kind: 'state', key: box.key })}
            onGrip={onConnect && ((event) => setDrag({ from: box.key, ...at(event) }))}
          />
        ))}
        {drag && start && <Pull from={start} to={drag} />}
      </svg>
    </div>
  );
}

function Pull({ from, to }: { from: Box; to: Drag }) {
  const [x, y] = [from.x + boxWidth, from.y + boxHeight / 2];
  return <line className={styles['pull']} x1={x} y1={y} x2={to.x} y2={to.y} />;
}

/** An arrow that is being drawn, from a state's dot to wherever the pointer is. */
function useDrag(boxes: readonly Box[], width: number, onConnect: Props['onConnect']) {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const at = (event: PointerEvent) => {
    const frame = svg.current?.getBoundingClientRect();
    const scale = frame && frame.width > 0 ? width / frame.width : 1;
    return {
      x: (event.clientX - (frame?.left ?? 0)) * scale,
      y: (event.clientY - (frame?.top ?? 0)) * scale,
    };
  };
  const drop = (event: PointerEvent) => {
    if (!drag) return;
    const { x, y } = at(event);
    const isHit = (box: Box) => x >= box.x && x <= box.x + boxWidth && y >= box.y && y <= box.y + boxHeight;
    const hit = boxes.find(isHit);
    if (hit && hit.key !== drag.from) onConnect?.(drag.from, hit.key);
    setDrag(null);
  };
  return { svg, drag, setDrag, at, drop };
}

function named(moves: FlowDraft['moves'], key: string, t: ReturnType<typeof useSay>): string {
  const move = moves.find((one) => one.key === key);
  return move ? t(move.label) : key;
}

function Heads() {
  return (
    <defs>
      <marker
        id="flow-head"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        orient="auto"
      >
        <path d="M0 0L8 4L0 8z" className={styles['head']} />
      </marker>
    </defs>
  );
}

function pressed(run: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    run();
  };
}

interface ArrowProps {
  readonly arrow: Arrow;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ArrowLine({ arrow, label, isChosen, onChoose }: ArrowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      role="button"
      tabIndex={-1}
      aria-label={label}
      className={styles['arrow']}
      data-chosen={isChosen}
      data-back={arrow.isBack}
      onClick={onChoose}
      onKeyDown={pressed(onChoose)}
    >
      <path d={arrow.path} className={styles['target']} />
      <path d={arrow.path} className={styles['line']} markerEnd="url(#flow-head)" />
      {arrow.isNamed && (
        <text x={arrow.labelX} y={arrow.labelY - 5} className={styles['moveName']}>
          {fitting(label, gapX - 8)}
          <title>{label}</title>
        </text>
      )}
    </g>
  );
}

/** As much of a name as fits into so many pixels: a Chinese character takes about 11, another about 6. */
function fitting(name: string, pixels: number): string {
  const characters = [...name];
  const widthOf = (part: readonly string[]) => part.reduce((sum, one) => sum + (one > '\u2e80' ? 11 : 6), 0);
  if (widthOf(characters) <= pixels) return name;
  const fits = characters.findLastIndex((_, end) => widthOf(characters.slice(0, end)) <= pixels - 8);
  return `${characters.slice(0, Math.max(1, fits)).join('')}…`;
}

/** A span in the largest unit that it is a whole number of. */
function spanOf(seconds: number, t: ReturnType<typeof useSay>): string {
  if (seconds % 86_400 === 0) return t(words.daysShort, { count: seconds / 86_400 });
  if (seconds % 3_600 === 0) return t(words.hoursShort, { count: seconds / 3_600 });
  return t(words.minutesShort, { count: Math.round(seconds / 60) });
}

interface BoxProps {
  readonly box: Box;
  readonly state: FlowState | undefined;
  readonly isInitial: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onGrip: ((event: PointerEvent) => void) | null;
}

function StateBox({ box, state, isInitial, isChosen, onChoose, onGrip }: BoxProps) {
  const t = useSay();
  if (!state) return null;
  const name = t(state.label);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button */}
      <g
        role="button"
        tabIndex={0}
        aria-label={t(words.stateNamed, { name })}
        className={styles['box']}
        data-category={state.category}
        data-chosen={isChosen}
        onClick={onChoose}
        onKeyDown={pressed(onChoose)}
      >
        <rect x={box.x} y={box.y} width={boxWidth} height={boxHeight} rx={6} />
        {isInitial && <circle cx={box.x + 12} cy={box.y + 12} r={4} className={styles['begin']} />}
        <text x={box.x + boxWidth / 2} y={box.y + 23} className={styles['stateName']}>
          {fitting(name, boxWidth - 24)}
        </text>
        <text x={box.x + boxWidth / 2} y={box.y + 41} className={styles['kind']}>
          {t(categoryWords[state.category])}
          {state.timer && ` · ${spanOf(state.timer.afterSeconds, t)}`}
        </text>
      </g>
      {onGrip && (
        <circle
          cx={box.x + boxWidth}
          cy={box.y + boxHeight / 2}
          r={7}
          className={styles['grip']}
          onPointerDown={(event) => {
            event.preventDefault();
            onGrip(event);
          }}
        />
      )}
    </>
  );
}

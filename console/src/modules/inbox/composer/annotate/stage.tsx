import { inboxComposerWords as words } from '@zhiyin/domain/inbox';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './annotate.module.css';
import { inkOf, paintChoice, paintGround, paintMarks } from './paint.ts';
import { fitScale } from './pure/geometry.ts';
import { type Mark, unitOf } from './pure/marks.ts';
import { useDrawing } from './use-drawing.ts';
import type { Marking } from './use-marks.ts';

interface Props {
  readonly picture: ImageBitmap;
  readonly marking: Marking;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture and what is drawn on it, by hand or by keys. */
export function Stage({ picture, marking }: Props) {
  const t = useSay();
  const [room, setRoom] = useState<HTMLElement | null>(null);
  const scale = useScale(room, picture);
  const { shown, underWay, handlers } = useDrawing(marking, picture, scale);
  const canvas = usePainted(picture, shown, underWay ?? marking.picked, scale);
  const unit = unitOf(picture);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key];
    const far = unit * (event.shiftKey ? 10 : 1);
    const isWalk = event.key === 'Tab' && marking.marks.length > 0 && !isPast(marking, event.shiftKey);
    if (way) marking.nudge({ x: way[0] * far, y: way[1] * far }, event.altKey);
    else if (event.key === 'Enter') marking.addInMiddle();
    else if (event.key === 'Delete' || event.key === 'Backspace') marking.remove();
    else if (event.key === 'Escape' && marking.picked) marking.pick(null);
    else if (isWalk) marking.walk(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={setRoom} className={styles['room']}>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by keys as well as by hand
        tabIndex={0}
        role="application"
        aria-label={t(words.canvas)}
        className={styles['paper']}
        onKeyDown={onKeyDown}
      >
        <canvas
          ref={canvas}
          className={styles['canvas']}
          style={{ width: picture.width * scale, height: picture.height * scale }}
          {...handlers}
        />
      </div>
    </div>
  );
}

/** After the last mark Tab leaves the picture, as it does everywhere. */
function isPast({ marks, picked }: Marking, isBack: boolean): boolean {
  const at = marks.findIndex(({ id }) => id === picked?.id);
  if (isBack) return at <= 0;
  return at === marks.length - 1;
}

function useScale(room: HTMLElement | null, picture: ImageBitmap): number {
  const [scale, setScale] = useState(0.1);
  // The outside system is the window's size.
  useEffect(() => {
    if (!room) return;
    const watch = new ResizeObserver(() =>
      setScale(fitScale(picture, { width: room.clientWidth, height: room.clientHeight })),
    );
    watch.observe(room);
    return () => watch.disconnect();
  }, [room, picture]);
  return scale;
}

/** Keeps a canvas as it should look. What is pixelated is worked out only when that changes. */
function usePainted(picture: ImageBitmap, shown: readonly Mark[], chosen: Mark | null, scale: number) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const hidden = shown.filter(({ tool }) => tool === 'blur');
  const key = JSON.stringify(hidden.map(({ points }) => points));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that matters of what is hidden
  const ground = useMemo(() => paintGround(picture, hidden), [picture, key]);
  // The outside system is the canvas.
  useEffect(() => {
    if (!canvas) return;
    const sharp = scale * Math.min(2, window.devicePixelRatio);
    canvas.width = Math.round(picture.width * sharp);
    canvas.height = Math.round(picture.height * sharp);
    const ink = inkOf(canvas);
    ink.scale(sharp, sharp);
    ink.drawImage(ground, 0, 0);
    paintMarks(ink, shown, picture);
    if (chosen) paintChoice(ink, chosen, picture);
  }, [canvas, ground, picture, shown, chosen, scale]);
  return setCanvas;
}

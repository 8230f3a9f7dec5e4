import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What was drawn on a canvas. */
export interface Drawing {
  readonly isBlank: boolean;
  readonly clear: () => void;
  readonly picture: () => Promise<Blob | null>;
}

/** Lets a canvas be drawn on with whatever points: finger, pen, mouse. Ink is black on white in either theme. */
export function useDrawing(ref: RefObject<HTMLCanvasElement | null>): Drawing {
  const [isBlank, setBlank] = useState(true);
  useEffect(() => {
    const canvas = ref.current;
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    prepare(canvas, pen);
    const down = (event: PointerEvent): void => {
      canvas.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.moveTo(event.offsetX, event.offsetY);
    };
    const move = (event: PointerEvent): void => {
      if (!canvas.hasPointerCapture(event.pointerId)) return;
      pen.lineTo(event.offsetX, event.offsetY);
      pen.stroke();
      setBlank(false);
    };
    canvas.addEventListener('pointerdown', down);
    canvas.addEventListener('pointermove', move);
    return () => {
      canvas.removeEventListener('pointerdown', down);
      canvas.removeEventListener('pointermove', move);
    };
  }, [ref]);
  const clear = (): void => {
    const pen = ref.current?.getContext('2d');
    if (ref.current && pen) prepare(ref.current, pen);
    setBlank(true);
  };
  const picture = (): Promise<Blob | null> =>
    new Promise((done) => ref.current?.toBlob(done, 'image/png') ?? done(null));
  return { isBlank, clear, picture };
}

/** A clean sheet, as sharp as the screen. Setting the size clears it. */
function prepare(canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D): void {
  const scale = devicePixelRatio || 1;
  canvas.width = canvas.clientWidth * scale;
  canvas.height = canvas.clientHeight * scale;
  pen.scale(scale, scale);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
  pen.strokeStyle = '#111';
  pen.lineWidth = 2.2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
}

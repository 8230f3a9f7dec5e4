import { type RefObject, useEffect, useState } from 'react';

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
    const at = ({ offsetX, offsetY }: PointerEvent): [number, number] => [offsetX, offsetY];
    const down = (event: PointerEvent) => {
      canvas.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.moveTo(...at(event));
    };
    const move = (event: PointerEvent) => {
      if (!canvas.hasPointerCapture(event.pointerId)) return;
      pen.lineTo(...at(event));
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
  const clear = () => {
    const pen = ref.current?.getContext('2d');
    if (ref.current && pen) prepare(ref.current, pen);
    setBlank(true);
  };
  const picture = () =>
    new Promise<Blob | null>((done) => ref.current?.toBlob(done, 'image/png') ?? done(null));
  return { isBlank, clear, picture };
}

/** A clean sheet, as sharp as the screen. Setting the size clears it. */
function prepare(canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D): void {
  const scale = window.devicePixelRatio || 1;
  canvas.width = canvas.clientWidth * scale;
  canvas.height = canvas.clientHeight * scale;
  pen.scale(scale, scale);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
  pen.strokeStyle = '#111';
  pen.lineWidth = 2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
}

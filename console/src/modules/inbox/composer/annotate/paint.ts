import { areaAround, arrowHead } from './pure/geometry.ts';
import {
  type Area,
  type Colour,
  colours,
  type Mark,
  numberOf,
  type Point,
  type Size,
  unitOf,
} from './pure/marks.ts';
import { blockPixels, pixelated } from './pure/pixelate.ts';

const letters = '600 {size}px system-ui, "PingFang SC", "Microsoft YaHei", sans-serif';

/** The picture with everything that is pixelated gone: what lies under the marks, and what is sent. */
export function paintGround(picture: ImageBitmap, marks: readonly Mark[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const ink = inkOf(canvas);
  ink.drawImage(picture, 0, 0);
  for (const mark of marks) {
    if (mark.tool === 'blur') hide(ink, wholePixels(areaAround(mark.points), picture), picture);
  }
  return canvas;
}

function hide(ink: CanvasRenderingContext2D, area: Area, picture: Size): void {
  const { x, y, width, height } = area;
  if (width < 1 || height < 1) return;
  const pixels = ink.getImageData(x, y, width, height);
  ink.putImageData(new ImageData(pixelated(pixels, blockPixels(area, picture)), width, height), x, y);
}

/** The area in whole pixels, rather more than less: not a line of what is hidden may stay. */
function wholePixels({ x, y, width, height }: Area, picture: Size): Area {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const right = Math.min(picture.width, Math.ceil(x + width));
  const bottom = Math.min(picture.height, Math.ceil(y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Everything but what is pixelated, which `paintGround` has seen to. */
export function paintMarks(ink: CanvasRenderingContext2D, marks: readonly Mark[], picture: Size): void {
  const unit = unitOf(picture);
  for (const mark of marks) {
    // A light edge keeps a mark apart from a dark picture.
    const edge = { colour: '#ffffff', width: unit * 2.2 };
    for (const { colour, width } of [edge, { colour: colours[mark.colour], width: unit }]) {
      ink.strokeStyle = colour;
      ink.lineWidth = width;
      ink.lineCap = 'round';
      ink.lineJoin = 'round';
      strokeMark(ink, mark, unit);
    }
    if (mark.tool === 'number') paintNumber(ink, mark, numberOf(marks, mark), unit);
    if (mark.tool === 'text') paintText(ink, mark, unit);
  }
}

function strokeMark(ink: CanvasRenderingContext2D, { tool, points }: Mark, unit: number): void {
  const [from, to] = points;
  if (!from || !to) return;
  ink.beginPath();
  if (tool === 'box') {
    const { x, y, width, height } = areaAround(points);
    ink.rect(x, y, width, height);
  }
  if (tool === 'arrow' || tool === 'pen') along(ink, points);
  if (tool === 'arrow') {
    const [left, right] = arrowHead(from, to, unit * 7);
    along(ink, [left, to, right]);
  }
  ink.stroke();
}

function along(ink: CanvasRenderingContext2D, points: readonly Point[]): void {
  points.forEach(({ x, y }, at) => {
    if (at === 0) ink.moveTo(x, y);
    else ink.lineTo(x, y);
  });
}

function paintNumber(ink: CanvasRenderingContext2D, mark: Mark, number: number, unit: number): void {
  const [at] = mark.points;
  if (!at) return;
  ink.beginPath();
  ink.arc(at.x, at.y, unit * 5, 0, Math.PI * 2);
  ink.fillStyle = colours[mark.colour];
  ink.strokeStyle = '#ffffff';
  ink.lineWidth = unit * 0.7;
  ink.fill();
  ink.stroke();
  write(ink, String(number), at, unit * 6, '#ffffff', 'center');
}

function paintText(ink: CanvasRenderingContext2D, { points, colour, text }: Mark, unit: number): void {
  const [at] = points;
  if (!at) return;
  ink.lineWidth = unit * 1.6;
  ink.strokeStyle = '#ffffff';
  ink.font = fontOf(unit * 8);
  ink.textBaseline = 'middle';
  ink.textAlign = 'left';
  ink.strokeText(text, at.x, at.y);
  write(ink, text, at, unit * 8, colours[colour], 'left');
}

function write(
  ink: CanvasRenderingContext2D,
  text: string,
  at: Point,
  size: number,
  colour: string,
  align: CanvasTextAlign,
): void {
  ink.font = fontOf(size);
  ink.textBaseline = 'middle';
  ink.textAlign = align;
  ink.fillStyle = colour;
  ink.fillText(text, at.x, at.y);
}

function fontOf(size: number): string {
  return letters.replace('{size}', String(size));
}

/** What shows which mark is picked, or where one is being drawn; never sent. */
export function paintChoice(ink: CanvasRenderingContext2D, mark: Mark, picture: Size): void {
  const unit = unitOf(picture);
  const { x, y, width, height } = areaAround(mark.points);
  const room = mark.tool === 'number' || mark.tool === 'text' ? unit * 6 : unit * 2;
  const right = mark.tool === 'text' ? Math.max(1, mark.text.length) * unit * 8 : 0;
  ink.setLineDash([unit * 2, unit * 2]);
  ink.lineWidth = Math.max(1, unit * 0.5);
  for (const colour of ['#ffffff', colourOf(mark.colour)]) {
    ink.strokeStyle = colour;
    ink.strokeRect(x - room, y - room, width + right + room * 2, height + room * 2);
    ink.lineDashOffset = unit * 2;
  }
  ink.setLineDash([]);
  ink.lineDashOffset = 0;
}

function colourOf(colour: Colour): string {
  return colours[colour];
}

/** A canvas to draw on. @throws when the browser has none left. */
export function inkOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ink = canvas.getContext('2d');
  if (!ink) throw new Error('no canvas to draw on');
  return ink;
}

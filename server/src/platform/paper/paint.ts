import { lettersOf, lineOfText } from './line-of-text.ts';
import type { Mark } from './svg.ts';

type Pdf = PDFKit.PDFDocument;
type Clips = ReadonlyMap<string, readonly Mark[]>;

/** Paints a picture on the page that is open. What lies outside our charts' SVG (filters, patterns) is left out. */
export function paint(pdf: Pdf, root: Mark): void {
  const clips = new Map(
    every(root)
      .filter(({ tag }) => tag === 'clipPath')
      .map(({ attrs, children }) => [`url(#${attrs['id'] ?? ''})`, children] as const),
  );
  for (const mark of root.children) paintMark(pdf, mark, clips);
}

function every(mark: Mark): Mark[] {
  return [mark, ...mark.children.flatMap(every)];
}

function paintMark(pdf: Pdf, mark: Mark, clips: Clips): void {
  const { tag, attrs, children } = mark;
  if (tag === 'defs' || tag === 'pattern' || tag === 'clipPath') return;
  pdf.save();
  const clip = clips.get(attrs['clip-path'] ?? '');
  if (clip) {
    for (const one of clip) outline(pdf, one);
    pdf.clip();
  }
  transform(pdf, attrs['transform']);
  if (tag === 'text') write(pdf, mark);
  else if (outline(pdf, mark)) fillAndStroke(pdf, attrs);
  for (const child of children) paintMark(pdf, child, clips);
  pdf.restore();
}

function transform(pdf: Pdf, said: string | undefined): void {
  for (const [, kind, list = ''] of (said ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(list);
    if (kind === 'matrix') pdf.transform(a, b, c, d, e, f);
    if (kind === 'translate') pdf.translate(a, b);
    if (kind === 'scale') pdf.scale(a, list.trim().match(/[\s,]/) ? b : a);
    if (kind === 'rotate') pdf.rotate(a, { origin: [b, c] });
  }
}

function numbersIn(list: string): number[] {
  return list
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map(Number);
}

/** Puts the outline of a shape before the pen; false for what has none. */
function outline(pdf: Pdf, { tag, attrs }: Mark): boolean {
  const at = (name: string) => Number(attrs[name] ?? 0);
  switch (tag) {
    case 'path':
      if (!attrs['d']) return false;
      pdf.path(attrs['d']);
      return true;
    case 'rect':
      if (at('width') <= 0 || at('height') <= 0) return false;
      pdf.roundedRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
      return true;
    case 'circle':
      pdf.circle(at('cx'), at('cy'), at('r'));
      return true;
    case 'polyline':
    case 'polygon':
      return points(pdf, numbersIn(attrs['points'] ?? ''), tag === 'polygon');
    default:
      return false;
  }
}

function points(pdf: Pdf, numbers: readonly number[], isClosed: boolean): boolean {
  if (numbers.length < 4) return false;
  pdf.moveTo(numbers[0] ?? 0, numbers[1] ?? 0);
  for (let at = 2; at + 1 < numbers.length; at += 2) pdf.lineTo(numbers[at] ?? 0, numbers[at + 1] ?? 0);
  if (isClosed) pdf.closePath();
  return true;
}

function fillAndStroke(pdf: Pdf, attrs: Mark['attrs']): void {
  const fill = colourOf(attrs['fill'] ?? '#000000');
  const stroke = colourOf(attrs['stroke'] ?? 'none');
  const opacity = Number(attrs['opacity'] ?? 1);
  if (fill) pdf.fillColor(fill.colour, fill.alpha * opacity * Number(attrs['fill-opacity'] ?? 1));
  if (stroke) {
    pdf.strokeColor(stroke.colour, stroke.alpha * opacity * Number(attrs['stroke-opacity'] ?? 1));
    pdf.lineWidth(Number(attrs['stroke-width'] ?? 1));
    pdf.lineJoin(attrs['stroke-linejoin'] === 'bevel' ? 'bevel' : 'round');
    dash(pdf, attrs['stroke-dasharray']);
  }
  if (fill && stroke) pdf.fillAndStroke();
  else if (fill) pdf.fill();
  else if (stroke) pdf.stroke();
  // What is neither filled nor drawn must not lie before the pen of the next shape.
  else pdf.addContent('n');
}

function dash(pdf: Pdf, said: string | undefined): void {
  const lengths = numbersIn(said ?? '').filter((length) => length > 0);
  const [first] = lengths;
  if (first !== undefined) pdf.addContent(`[${lengths.join(' ')}] 0 d`);
}

/** A colour that is seen; null for none, and for patterns. */
function colourOf(said: string): { colour: string; alpha: number } | null {
  if (said === 'none' || said === 'transparent' || said.startsWith('url(')) return null;
  const parts = /^rgba?\(([^)]*)\)$/.exec(said)?.[1];
  if (parts === undefined) return { colour: said, alpha: 1 };
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbersIn(parts);
  const hex = [red, green, blue].map((one) => Math.round(one).toString(16).padStart(2, '0')).join('');
  return alpha === 0 ? null : { colour: `#${hex}`, alpha };
}

/** Letters stay letters; a rim around them is drawn below as a shape, so that nothing is read twice. */
function write(pdf: Pdf, mark: Mark): void {
  const line = lineOfText(mark);
  const fill = colourOf(mark.attrs['fill'] ?? '#000000');
  if (!line || !fill) return;
  const rim = colourOf(mark.attrs['stroke'] ?? 'none');
  if (rim) {
    pdf.save();
    pdf.translate(line.x, line.y);
    pdf.path(lettersOf(line)).lineWidth(Number(mark.attrs['stroke-width'] ?? 1));
    pdf.lineJoin('round').strokeColor(rim.colour, rim.alpha).stroke();
    pdf.restore();
  }
  pdf.font(line.weight).fontSize(line.size);
  pdf.fillColor(fill.colour, fill.alpha * Number(mark.attrs['fill-opacity'] ?? 1));
  pdf.text(line.text, line.x, line.y, { lineBreak: false, baseline: 'alphabetic' });
}

interface Said {
  readonly shop: string;
  readonly title: string;
  readonly line: string;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** A poster of the proportions of A4 as a drawing, with the code that is shown and what stands around it. */
export function posterOf(code: SVGSVGElement, { shop, title, line }: Said): string {
  const poster = document.createElementNS(svgSpace, 'svg');
  poster.setAttribute('xmlns', svgSpace);
  poster.setAttribute('viewBox', '0 0 210 297');
  poster.setAttribute('width', '210mm');
  poster.setAttribute('height', '297mm');
  const paper = document.createElementNS(svgSpace, 'rect');
  paper.setAttribute('width', '210');
  paper.setAttribute('height', '297');
  paper.setAttribute('fill', '#fff');
  const drawn = document.importNode(code, true);
  for (const [name, value] of [
    ['x', '45'],
    ['y', '105'],
    ['width', '120'],
    ['height', '120'],
  ] as const)
    drawn.setAttribute(name, value);
  poster.append(
    paper,
    lineOf(shop, 40, 9, '400'),
    lineOf(title, 68, fitting(title, 14), '600'),
    drawn,
    lineOf(line, 252, fitting(line, 8), '400'),
  );
  return new XMLSerializer().serializeToString(poster);
}

/** The size of letters at which a text fits the sheet; Chinese ones are as wide as they are high. */
function fitting(text: string, most: number): number {
  const ems = [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.55), 0);
  return Math.min(most, 180 / Math.max(1, ems));
}

function lineOf(text: string, y: number, size: number, weight: string): SVGTextElement {
  const line = document.createElementNS(svgSpace, 'text');
  line.setAttribute('x', '105');
  line.setAttribute('y', String(y));
  line.setAttribute('text-anchor', 'middle');
  line.setAttribute('font-family', 'sans-serif');
  line.setAttribute('font-size', String(Math.min(size, fitting(text, size))));
  line.setAttribute('font-weight', weight);
  line.setAttribute('fill', '#1b1a18');
  line.textContent = text;
  return line;
}

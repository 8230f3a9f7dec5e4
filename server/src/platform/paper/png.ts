import sharp from 'sharp';
import { lettersOf, lineOfText } from './line-of-text.ts';
import { readSvg } from './svg.ts';

const texts = /<text[^>]*>[^<]*<\/text>/g;

/**
 * A picture as PNG, `scale` pixels for each of its units. Letters are drawn as outlines, so that no font of the machine
 * takes part: the same picture comes out everywhere.
 */
export function pngOf(svg: string, scale: number): Promise<Buffer> {
  const drawn = svg.replace(texts, outlined);
  return sharp(Buffer.from(drawn), { density: 72 * scale, limitInputPixels: 100_000_000 })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

function outlined(element: string): string {
  const [mark] = readSvg(element).children;
  const line = mark && lineOfText(mark);
  if (!mark || !line) return '';
  const kept = ['fill', 'fill-opacity', 'opacity', 'stroke', 'stroke-width', 'paint-order', 'stroke-linejoin']
    .flatMap((name) => (mark.attrs[name] === undefined ? [] : [`${name}="${mark.attrs[name]}"`]))
    .join(' ');
  const transform = `${mark.attrs['transform'] ?? ''} translate(${line.x} ${line.y})`;
  return `<path d="${lettersOf(line)}" transform="${transform.trim()}" ${kept}/>`;
}

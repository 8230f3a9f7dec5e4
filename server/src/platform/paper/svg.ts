/** An element of a picture. */
export interface Mark {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly Mark[];
  /** What is written in it. */
  readonly text: string;
}

const piece = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w:-]+)="([^"]*)"/g;

interface Open {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: Mark[];
  text: string;
}

/**
 * Reads the SVG that ECharts and our own pages write: elements, attributes in double quotes, texts. Style sheets are
 * left out, since all that matters stands in attributes.
 *
 * @throws Error when an element is closed that was not opened
 */
export function readSvg(svg: string): Mark {
  const root: Open = { tag: 'root', attrs: {}, children: [], text: '' };
  const open: Open[] = [root];
  for (const [, closes, tag, attrs = '', isEmpty, text] of svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .matchAll(piece)) {
    const last = open.at(-1);
    if (!last) throw new Error('an element is closed that was not opened');
    if (text !== undefined) last.text += unescaped(text);
    if (tag === undefined) continue;
    if (closes === '/') {
      open.pop();
      continue;
    }
    const one: Open = { tag, attrs: attributesOf(attrs), children: [], text: '' };
    last.children.push(one);
    if (isEmpty !== '/') open.push(one);
  }
  return root;
}

function attributesOf(attrs: string): Record<string, string> {
  return Object.fromEntries(
    [...attrs.matchAll(attribute)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
}

const named: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => named[sign] ?? sign);
}

/** A text as it may stand in a picture, without what XML cannot hold at all. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

import { Parser } from 'htmlparser2';
import sanitize from 'sanitize-html';

/** A mail's HTML as it may be shown, and how many pictures it would fetch from elsewhere. */
export interface CleanHtml {
  readonly html: string;
  readonly remotePictures: number;
}

/** Deeper nesting than any mail program writes; browsers slow down long after it. */
const depthMax = 250;
const htmlMax = 2_000_000;

const layout = ['div', 'p', 'br', 'hr', 'span', 'center', 'blockquote', 'pre', 'code', 'address', 'wbr'];
const tables = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col'];
const words = [
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'strike',
  'del',
  'ins',
  'sub',
  'sup',
  'small',
  'big',
  'font',
];
const rest = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'a',
  'img',
  'q',
  'cite',
];

const length = /^-?\d{1,4}(?:\.\d+)?(?:px|pt|em|rem|%)?$/;
const colour = /^(?:#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s.,%]{1,40}\))$/i;
const word = /^[a-z-]{1,20}$/i;

/** What may stand in `style`: nothing that fetches, floats above the page or leaves its place. */
const styles: Record<string, RegExp[]> = {
  color: [colour],
  'background-color': [colour],
  'text-align': [word],
  'text-decoration': [word],
  'font-weight': [word, /^[1-9]00$/],
  'font-style': [word],
  'font-size': [length, word],
  'line-height': [length, /^\d(?:\.\d+)?$/],
  'white-space': [word],
  'vertical-align': [word],
  'border-collapse': [word],
  width: [length],
  'max-width': [length],
  margin: [/^(?:-?\d{1,3}(?:px|pt|em|%)?|auto)(?: (?:-?\d{1,3}(?:px|pt|em|%)?|auto)){0,3}$/],
  padding: [/^\d{1,3}(?:px|pt|em|%)?(?: \d{1,3}(?:px|pt|em|%)?){0,3}$/],
};

/** How mail programs mark what a mail carries along; `after` where it only begins there. */
const quoted: readonly (readonly ['class' | 'id', RegExp, string])[] = [
  ['class', /(?:^|\s)(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|ntes_quote)/i, 'here'],
  ['id', /^(?:divRplyFwdMsg|appendonsend|isReplyContent|origbody|mail-editor-reference)/i, 'after'],
];

/**
 * A mail's HTML with nothing in it that runs, fetches, asks or covers. Addresses of pictures elsewhere stand in
 * `data-remote`, and what a mail carries along is marked with `data-quote`. Null when it is nested deeper or longer
 * than anything that people write: its text is then all that is shown.
 */
export function cleanHtml(html: string): CleanHtml | null {
  if (html.length > htmlMax || depthOf(html) > depthMax) return null;
  let remotePictures = 0;
  const cleaned = sanitize(html, {
    allowedTags: [...layout, ...tables, ...words, ...rest],
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'align', 'valign', 'width', 'height', 'bgcolor', 'color', 'data-quote'],
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'data-remote'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      font: ['size', 'face'],
      table: ['border', 'cellpadding', 'cellspacing'],
      ol: ['start'],
    },
    allowedStyles: { '*': styles },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['cid'] },
    allowedSchemesAppliedToAttributes: ['href', 'src'],
    allowProtocolRelative: false,
    nestingLimit: depthMax,
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: markQuote(tagName, attribs) }),
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...markQuote(tagName, attribs), rel: 'noopener noreferrer nofollow', target: '_blank' },
      }),
      img: (tagName, attribs) => {
        const { src = '', alt = '', width = '', height = '' } = attribs;
        const kept = { alt, ...(width && { width }), ...(height && { height }) };
        if (!/^\s*https?:\/\//i.test(src)) return { tagName, attribs: { ...kept, src } };
        remotePictures++;
        return { tagName, attribs: { ...kept, 'data-remote': src.trim() } };
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'] && !attribs['data-remote'],
  });
  return cleaned.trim() === '' ? null : { html: cleaned, remotePictures };
}

type Attributes = Record<string, string>;

function markQuote(tagName: string, attribs: Attributes): Attributes {
  const { 'data-quote': _, ...given } = attribs;
  if (tagName === 'blockquote' && /^cite$/i.test(given['type'] ?? ''))
    return { ...given, 'data-quote': 'here' };
  const found = quoted.find(([name, pattern]) => pattern.test(given[name] ?? ''));
  return found ? { ...given, 'data-quote': found[2] } : given;
}

/** How deep elements are nested at most. */
function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  const parser = new Parser({
    onopentag: () => {
      depth++;
      most = Math.max(most, depth);
    },
    onclosetag: () => {
      depth--;
    },
  });
  parser.end(html);
  return most;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const plain: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A text as Slack takes it: three signs mean something there. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign);
}

/**
 * A text as people read it: mentions and links are written in angle brackets.
 *
 * @example plainText('<@U1> see <https://a.example|the page> &amp; <#C1|orders>') // '@U1 see the page (https://a.example) & #orders'
 */
export function plainText(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inside: string) => saidIn(inside))
    .replace(/&(?:amp|lt|gt);/g, (one) => plain[one] ?? one);
}

function saidIn(inside: string): string {
  const [what = '', label = ''] = inside.split('|', 2);
  if (what.startsWith('#')) return `#${label || what.slice(1)}`;
  if (what.startsWith('@')) return `@${label || what.slice(1)}`;
  if (what.startsWith('!')) return label || `@${what.slice(1)}`;
  const address = what.replace(/^mailto:|^tel:/, '');
  return label === '' || label === address ? address : `${label} (${address})`;
}

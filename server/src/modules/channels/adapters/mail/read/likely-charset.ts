/** Under these names stands whatever its writer's program had at hand. */
const saysNothing = /^(?:us-?)?ascii$/i;
const saysUtf8 = /^utf-?8$/i;
const saysWestern = /^(?:iso-8859-15?|latin-?1|(?:windows-|cp)1252)$/i;

/**
 * The charset that bytes are in where they are hardly in the one they are said to be in; null to read them as named. A
 * sign or two that are cut off do not make a text another one, and a charset that is seldom named by mistake is believed.
 *
 * @example likelyCharset(Buffer.from('Ã©t', 'utf-8'), 'iso-8859-1') // 'utf-8'
 */
export function likelyCharset(bytes: Buffer, named: string | undefined): string | null {
  const fit = fitOfUtf8(bytes);
  if (fit.good + fit.bad === 0) return null;
  if (named === undefined || saysNothing.test(named) || !isKnown(named)) return likely(bytes, fit);
  if (saysWestern.test(named)) return isNearly(fit) ? 'utf-8' : null;
  if (!saysUtf8.test(named)) return null;
  const found = likely(bytes, fit);
  return found === 'utf-8' ? null : found;
}

/** What bytes say that stand where no charset is named. */
export function bareWords(bytes: Buffer): string {
  return new TextDecoder(likely(bytes, fitOfUtf8(bytes)), { ignoreBOM: true }).decode(bytes);
}

/** How many of the bytes above ASCII are of whole signs in UTF-8, how many of them of signs of three bytes or four. */
interface Fit {
  readonly good: number;
  readonly wide: number;
  readonly bad: number;
}

const markOfLoss = Buffer.from('\uFFFD').toString('latin1');

function fitOfUtf8(bytes: Buffer): Fit {
  // What was lost before it came here says nothing.
  const held = bytes.toString('latin1').replaceAll(markOfLoss, '');
  const high = held.match(/[\u0080-\u00FF]/g)?.length ?? 0;
  const signs =
    Buffer.from(held, 'latin1')
      .toString('utf8')
      .match(/[^\p{ASCII}\uFFFD]/gu) ?? [];
  const sizes = signs.map((sign) => Buffer.byteLength(sign));
  const good = sizes.reduce((sum, size) => sum + size, 0);
  const wide = sizes.reduce((sum, size) => sum + (size > 2 ? size : 0), 0);
  return { good, wide, bad: high - good };
}

function isNearly({ good, bad }: Fit): boolean {
  return bad * 4 <= good;
}

/** The charset of bytes of which nothing is known. Pairs of GBK are by chance signs of two bytes in UTF-8, hardly of three. */
function likely(bytes: Buffer, fit: Fit): 'utf-8' | 'gb18030' | 'windows-1252' {
  if (isNearly(fit) || (fit.wide > 0 && fit.bad <= fit.wide)) return 'utf-8';
  if (areInPairs(bytes.toString('latin1')) && isIn('gb18030', bytes)) return 'gb18030';
  return fit.bad <= fit.good ? 'utf-8' : 'windows-1252';
}

function isIn(charset: string, bytes: Buffer): boolean {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes) !== '';
  } catch {
    return false;
  }
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset) !== null;
  } catch {
    return false;
  }
}

/** Chinese stands in runs of an even number of high bytes; letters with accents mostly stand alone, or within a word. */
function areInPairs(bytes: string): boolean {
  const runs = [...bytes.matchAll(/[\u0080-\u00FF]+/g)];
  const paired = runs.filter(
    ({ 0: run, index }) => run.length % 2 === 0 && !isWithinWord(bytes, index, index + run.length),
  );
  return paired.length * 2 > runs.length;
}

function isWithinWord(bytes: string, from: number, end: number): boolean {
  return /[a-z]/i.test(bytes.charAt(from - 1)) && /[a-z]/i.test(bytes.charAt(end));
}

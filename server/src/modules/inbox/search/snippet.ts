const before = 30;
const after = 90;

/** The part of a text around the words that were looked for, which stand between U+E000 and U+E001. */
export function snippetOf(text: string, wanted: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const at = line.toLowerCase().indexOf(wanted.toLowerCase());
  if (at === -1) return line.slice(0, before + after);
  const end = at + wanted.length;
  const start = Math.max(0, at - before);
  const head = `${start > 0 ? '…' : ''}${line.slice(start, at)}`;
  const tail = `${line.slice(end, end + after)}${end + after < line.length ? '…' : ''}`;
  return `${head}\u{e000}${line.slice(at, end)}\u{e001}${tail}`;
}

import { Parser } from 'htmlparser2';

const unseen = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math']);
const block = /^(?:p|div|tr|table|ul|ol|dl|dt|dd|h[1-6]|blockquote|pre|section|article|center|address|hr)$/;
const textMax = 1_000_000;

/**
 * The words of an HTML mail that brings no text of its own: blocks on lines of their own, list items with a dash, what
 * is quoted behind `>`, links with their address where the words do not say it.
 *
 * @example textOfHtml('<p>你好</p><blockquote>早</blockquote>') // '你好\n\n> 早'
 */
export function textOfHtml(html: string): string {
  const writer = new Writer();
  const parser = new Parser(
    {
      onopentag: (name, attribs) => writer.open(name, attribs),
      ontext: (text) => writer.say(text),
      onclosetag: (name) => writer.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html.slice(0, textMax * 4));
  return writer.text();
}

class Writer {
  #text = '';
  #hidden = 0;
  #quoted = 0;
  #links: { href: string; from: number }[] = [];

  open(name: string, attribs: Record<string, string>): void {
    if (unseen.has(name)) this.#hidden++;
    if (name === 'br') this.#newLine();
    if (name === 'blockquote') this.#quoted++;
    if (block.test(name)) this.#newBlock();
    if (name === 'li') {
      this.#newBlock();
      this.#add('- ');
    }
    if ((name === 'td' || name === 'th') && !/[\s]$/.test(this.#text) && this.#text !== '') this.#add(' ');
    if (name === 'a') this.#links.push({ href: attribs['href'] ?? '', from: this.#text.length });
  }

  say(text: string): void {
    if (this.#hidden > 0) return;
    const flowed = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#add(/[\s]$/.test(this.#text) || this.#text === '' ? flowed.trimStart() : flowed);
  }

  close(name: string): void {
    if (unseen.has(name)) this.#hidden = Math.max(0, this.#hidden - 1);
    if (name === 'a') this.#endLink();
    if (block.test(name)) this.#newBlock();
    if (name === 'blockquote') this.#quoted = Math.max(0, this.#quoted - 1);
  }

  text(): string {
    return this.#text
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #endLink(): void {
    const link = this.#links.pop();
    if (!link || !/^https?:\/\//i.test(link.href) || this.#hidden > 0) return;
    const said = this.#text.slice(link.from).trim();
    if (said !== '' && !link.href.includes(said.replace(/^https?:\/\//i, ''))) this.#add(` (${link.href})`);
  }

  #newBlock(): void {
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n';
  }

  #newLine(): void {
    this.#text += '\n';
  }

  #add(piece: string): void {
    if (piece === '' || this.#text.length > textMax) return;
    const isAtStart = this.#text === '' || this.#text.endsWith('\n');
    this.#text += isAtStart && this.#quoted > 0 ? `${'>'.repeat(Math.min(this.#quoted, 9))} ${piece}` : piece;
  }
}

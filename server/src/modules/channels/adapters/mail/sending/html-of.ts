interface Said {
  readonly text: string;
  readonly signature: string;
  readonly pictures: readonly { readonly name: string; readonly cid: string }[];
  /** By which an answer that quotes it finds its way back; empty for none. */
  readonly mark: string;
}

const address = /https?:\/\/[^\s<>"'，。；！？、（）]+[^\s<>"'，。；！？、（）.,;:!?)]/g;

/**
 * Words as a page of a letter: lines stay lines, addresses can be followed, pictures stand below what was written.
 *
 * @example htmlOf({ text: '你好\n再见', signature: '', pictures: [], mark: '' }) // '<div>你好<br>再见</div>'
 */
export function htmlOf({ text, signature, pictures, mark }: Said): string {
  const drawn = pictures.map(
    ({ name, cid }) =>
      `<p><img src="cid:${escaped(cid)}" alt="${escaped(name)}" style="max-width:100%;height:auto"></p>`,
  );
  const signed =
    signature === '' ? '' : `<div style="color:#667;margin-top:16px">-- <br>${lines(signature)}</div>`;
  const marked = mark === '' ? '' : ` class="${escaped(mark)}"`;
  return `<div${marked}>${lines(text)}</div>${drawn.join('')}${signed}`;
}

function lines(text: string): string {
  return text.split(/\r?\n/).map(linked).join('<br>');
}

function linked(line: string): string {
  let [html, from] = ['', 0];
  for (const { 0: found, index } of line.matchAll(address)) {
    const shown = escaped(found);
    html += `${escaped(line.slice(from, index))}<a href="${shown}">${shown}</a>`;
    from = index + found.length;
  }
  return html + escaped(line.slice(from));
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

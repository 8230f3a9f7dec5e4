/** Where an entry of a list stands in a text: UTF-16 units, `to` is the first behind it. */
export interface Hit {
  /** Its place among the entries. */
  readonly entry: number;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Where to go on when no character fits: the longest end of what was read that begins some entry. */
  fail: Node | null;
  /** Entries that end here. */
  readonly ends: number[];
}

/** What people put between characters so that a word is not seen. */
const gaps = /[\s\u200b-\u200d\ufeff·.*_~|+-]/;
/** One way of writing for each character: what is looked for and what is searched go through the same. */
const variants: Readonly<Record<string, string>> = {
  ...{ 薇: '微', 徴: '微', 威: '微', 訊: '讯', 號: '号', 電: '电', 話: '话', 錢: '钱', 轉: '转', 賬: '账' },
  ...{ 壹: '一', 級: '级', 國: '国', 絕: '绝', 對: '对', 優: '优', 價: '价', 頂: '顶', 極: '极', 發: '发' },
};

/** The text without gaps, every character in its one way of writing, and where each stood. */
function stripped(text: string): { readonly plain: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (gaps.test(sign)) continue;
    const code = sign.charCodeAt(0);
    const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
    const lower = half.toLowerCase();
    plain += variants[half] ?? (lower.length === 1 ? lower : half);
    places.push(at);
  }
  return { plain, places };
}

/** Finds all entries of a list in one pass over a text (Aho and Corasick, 1975). */
export class Matcher {
  readonly #root: Node = newNode();
  readonly #lengths: readonly number[];
  readonly #isWord: readonly boolean[];

  constructor(entries: readonly string[]) {
    const plain = entries.map((entry) => stripped(entry).plain);
    this.#lengths = plain.map((entry) => entry.length);
    // A word of Latin letters is one only when it stands alone: "best" is not in "bestow".
    this.#isWord = plain.map((entry) => /^[\u0020-\u024f]+$/.test(entry));
    plain.forEach((entry, index) => {
      if (entry !== '') this.#add(entry, index);
    });
    this.#link();
  }

  /** Every entry that stands in the text, in the order of where each ends; some may overlap. */
  find(text: string): Hit[] {
    const { plain, places } = stripped(text);
    const hits: Hit[] = [];
    let node = this.#root;
    for (let at = 0; at < plain.length; at++) {
      node = this.#step(node, plain[at] ?? '');
      for (const entry of node.ends) {
        const first = at - (this.#lengths[entry] ?? 0) + 1;
        const [from = 0, last = 0] = [places[first], places[at]];
        if (!this.#isWord[entry] || standsAlone(text, from, last + 1))
          hits.push({ entry, from, to: last + 1 });
      }
    }
    return hits;
  }

  #add(entry: string, index: number): void {
    let node = this.#root;
    for (const sign of entry.split('')) {
      const known = node.next.get(sign);
      const next = known ?? newNode();
      if (!known) node.next.set(sign, next);
      node = next;
    }
    node.ends.push(index);
  }

  #link(): void {
    const queue: Node[] = [...this.#root.next.values()];
    for (const node of queue) node.fail = this.#root;
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at];
      if (!node) continue;
      for (const [sign, child] of node.next) {
        child.fail = this.#step(node.fail ?? this.#root, sign);
        child.ends.push(...child.fail.ends);
        queue.push(child);
      }
    }
  }

  #step(from: Node, sign: string): Node {
    let node: Node | null = from;
    while (node !== null) {
      const next = node.next.get(sign);
      if (next) return next;
      node = node.fail;
    }
    return this.#root;
  }
}

function newNode(): Node {
  return { next: new Map(), fail: null, ends: [] };
}

function standsAlone(text: string, from: number, to: number): boolean {
  const isLetter = (sign: string | undefined): boolean =>
    sign !== undefined && /[\p{Script=Latin}\d]/u.test(sign);
  return !isLetter(text[from - 1]) && !isLetter(text[to]);
}

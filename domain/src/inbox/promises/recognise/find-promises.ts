import type { PromiseKind } from '../promise-kinds.ts';
import { chineseTimes } from './chinese-times.ts';
import { chineseDeed, type Deed, englishDeed } from './deeds.ts';
import { englishTimes } from './english-times.ts';
import type { Here } from './moments.ts';
import type { SpokenTime } from './spoken-time.ts';

/** Something that a text promises its reader. */
export interface FoundPromise {
  readonly kind: PromiseKind;
  /** By when; null when the text names no moment, only that it will be soon. */
  readonly dueAt: Date | null;
  /** Where the text says it: UTF-16 units, `to` is the first behind it. */
  readonly from: number;
  readonly to: number;
}

/** Most promises that are looked for in one text. */
const promisesFoundMax = 5;
/** What stands behind so many characters is not read: nobody promises there. */
const readMax = 10_000;

const sentences = /[^。！!？?\n；;.]*(?:\.(?=[^\s])[^。！!？?\n；;.]*|[。！!？?\n；;.]|$)+/g;
const clauses = /[^，,、：:（）()—]+(?::(?=\d)[^，,、：:（）()—]+|,(?=\d)[^，,、：:（）()—]+)*/g;
/** What others said: quoted words, and lines of an answered mail. */
const quoted = /“[^“”\n]{0,400}”|"[^"\n]{0,400}"|「[^「」\n]{0,400}」|『[^『』\n]{0,400}』|^[ \t]*>.*$/gm;
const courtesy =
  /(?:如果?|若)(?:您)?(?:还?有)?(?:任何|其他|什么)*(?:问题|疑问|需要)[^，,。！？\n]{0,20}|\bif you have any [^,.!?\n]{0,40}|\bplease let (?:us|me) know\b[^,.!?\n]{0,30}/gi;
const isQuestion = /[？?]\s*$|(?:吗|呢|么|好不好|可以不|行不行)[。！!.\s~～]*$/;
const condition =
  /如果|要是|假如|倘若|若(?!干)|一旦|只要|除非|的话|(?:收到|签收|到货|入库|付款|支付|下单|拍下|审核通过|您(?:确认|提供|寄回|退回|补充)[^，,。]{0,12})[^，,。]{0,6}(?:之后|以后|后)|\b(?:if|unless|once|in case|provided|as long as|when you|after you|after we receive|when we receive|otherwise)\b/i;
const reported =
  /[您你](?:刚刚?才?|之前|上次)?(?:说|提到|要求|希望|想)|(?:客户|顾客|买家|你们)(?:之前|刚才)?(?:说|承诺|答应)|\byou (?:said|asked|mentioned|wanted|told|wrote|promised)\b|\b(?:customer|they|he|she) (?:said|promised|told)\b/i;

/**
 * What a text promises: to ship, to call back, to refund, to reply, or something else that is ours to do, and by when.
 * Rather silent than wrong: questions, conditions, refusals, what is over and what others said are no promises.
 * Never throws.
 *
 * @example findPromises('明天中午前给您回电', here)[0] // { kind: 'call-back', dueAt: tomorrow 12:00, … }
 */
export function findPromises(text: string, here: Here): FoundPromise[] {
  const found: FoundPromise[] = [];
  const read = new Set<string>();
  const plain = readable(text.slice(0, readMax));
  for (const { 0: sentence, index } of plain.matchAll(sentences)) {
    if (sentence.length < 4 || read.has(sentence) || isQuestion.test(sentence)) continue;
    read.add(sentence);
    if (condition.test(sentence) || reported.test(sentence)) continue;
    for (const promise of inSentence(sentence, here)) {
      const isKnown = found.some((one) => one.kind === promise.kind && sameMoment(one.dueAt, promise.dueAt));
      if (!isKnown) found.push({ ...promise, from: promise.from + index, to: promise.to + index });
      if (found.length >= promisesFoundMax) return found;
    }
  }
  return found;
}

/** The text with its characters in their places: wide ones narrow, and blanks for what others said. */
function readable(text: string): string {
  const blank = (words: string) => ' '.repeat(words.length);
  return text
    .replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[您你]/g, '您')
    .replace(quoted, blank)
    .replace(courtesy, blank);
}

interface Clause {
  readonly deed: Deed | null;
  /** Looked for only where it matters: most clauses promise nothing. */
  readonly times: () => readonly SpokenTime[];
}

function inSentence(sentence: string, here: Here): FoundPromise[] {
  const parts = [...sentence.matchAll(clauses)].map(({ 0: text, index }) => clauseOf(text, index, here));
  return parts.flatMap((clause, index) => {
    const { deed } = clause;
    if (!deed) return [];
    // What the clauses around say belongs to what was surely meant as a promise only.
    const around = deed.kind === 'other' ? [] : [lone(parts[index - 1]), lone(parts[index + 1])];
    const time = nearest(clause, deed) ?? around.find((one) => one !== null);
    if (!time) return [];
    return [
      {
        kind: deed.kind,
        dueAt: time.dueAt,
        from: Math.min(time.from, deed.from),
        to: Math.max(time.to, deed.to),
      },
    ];
  });
}

function clauseOf(text: string, at: number, here: Here): Clause {
  const isChinese = /[\u4e00-\u9fff]/.test(text);
  const deed = isChinese ? chineseDeed(text) : englishDeed(text);
  const moved = <Place extends { from: number; to: number }>(place: Place): Place => ({
    ...place,
    from: place.from + at,
    to: place.to + at,
  });
  return {
    deed: deed && moved(deed),
    times: () => (isChinese ? chineseTimes(text, here) : englishTimes(text, here)).map(moved),
  };
}

/** The time said nearest to what is promised; one that is a moment before one that is not. */
function nearest(clause: Clause, deed: Deed): SpokenTime | null {
  const far = ({ from, to }: SpokenTime) => Math.max(0, deed.from - to, from - deed.to);
  const times = clause.times();
  const sure = times.filter(({ dueAt }) => dueAt !== null);
  const among = sure.length > 0 ? sure : times;
  return among.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

/** The time of a clause that promises nothing itself: “by tomorrow noon at the latest”. */
function lone(clause: Clause | undefined): SpokenTime | null {
  return clause && clause.deed === null ? (clause.times()[0] ?? null) : null;
}

function sameMoment(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}

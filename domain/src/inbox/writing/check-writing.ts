import { findSensitive } from '../../kit/sensitive/find-sensitive.ts';
import type { WordEntry, WordListKind } from './lists.ts';
import { Matcher } from './matcher.ts';
import { unansweredQuestion } from './question.ts';
import { type toneKinds, toneOf } from './tone.ts';

/** A list as it is looked for. */
export interface WordList {
  readonly kind: WordListKind;
  /** True when the server refuses to send what it holds. */
  readonly isBlocking: boolean;
  /** True when those with the right to may send it all the same. */
  readonly isOverridable?: boolean;
  readonly entries: readonly WordEntry[];
}

/** Something that its writer may want to look at before it goes out. */
export interface Finding {
  readonly kind:
    | WordListKind
    | (typeof toneKinds)[number]
    | 'unanswered'
    | 'wrong-name'
    | 'wrong-order'
    | 'repeated'
    | 'overused'
    | 'heard'
    | 'asks-secret';
  /** Where it stands; the whole text has both at 0. */
  readonly from: number;
  readonly to: number;
  /** What to say in its place; null when there is nothing to put in with one key. */
  readonly instead: string | null;
  readonly isBlocking: boolean;
  readonly isOverridable: boolean;
}

/** What is known of the conversation a reply goes to. */
export interface WritingContext {
  /** What the customer said since the shop's last answer. */
  readonly customerText: string;
  readonly customerName: string | null;
  /** Numbers of the customer's orders. */
  readonly orderNumbers: readonly string[];
  /** The shop's last answers here. */
  readonly saidBefore: readonly string[];
}

/** A shop's lists made ready; making them takes longer than using them, so keep it. */
export class WritingCheck {
  readonly #matcher: Matcher;
  readonly #entries: readonly { readonly list: WordList; readonly entry: WordEntry }[];

  constructor(lists: readonly WordList[]) {
    this.#entries = lists.flatMap((list) => list.entries.map((entry) => ({ list, entry })));
    this.#matcher = new Matcher(this.#entries.map(({ entry }) => entry.term));
  }

  /**
   * Words of the lists in a text, the longest where several overlap, those that only look like one left out; in the
   * order of the text.
   */
  words(text: string): Finding[] {
    const hits = this.#matcher.find(text).toSorted((a, b) => b.to - b.from - (a.to - a.from));
    const kept: typeof hits = [];
    for (const hit of hits) {
      if (kept.every((other) => hit.to <= other.from || hit.from >= other.to)) kept.push(hit);
    }
    return kept
      .toSorted((a, b) => a.from - b.from)
      .flatMap(({ entry: index, from, to }) => {
        const found = this.#entries[index];
        if (!found || found.entry.isFine) return [];
        const { kind, isBlocking, isOverridable = false } = found.list;
        return [{ kind, from, to, instead: found.entry.instead || null, isBlocking, isOverridable }];
      });
  }

  /** Everything worth a look in a reply before it goes out. Nothing of it keeps anybody from typing. */
  all(text: string, context: WritingContext): Finding[] {
    if (text.trim() === '') return [];
    const sounds = toneOf(text, context.customerText).map((found) => ({ ...whole, ...found }));
    return [...this.words(text), ...againstRecord(text, context), ...sounds];
  }
}

const whole = { from: 0, to: 0, instead: null, isBlocking: false, isOverridable: false } as const;
const secretThings = '(?:身份证(?:号码?|照片?)?|银行卡号?|信用卡号?|卡号|密码|验证码)';
const givingWords = '(?:提供|发我|发给我|发一下|发过来|告诉我|给我|报一下|报给我)';
/** Whoever warns of giving it away asks for nothing. */
const warning = '(?<!(?:不要|请勿|切勿|不会|不能|无需|不用|别)[^。！？\\n]{0,8})';
const asksSecret = new RegExp(
  `${warning}(?:${givingWords}[^。！？\\n]{0,12}${secretThings}|${secretThings}(?:(?!不要|请勿|别|不能)[^。！？\\n]){0,8}${givingWords})|(?<!(?:not|never) )(?:send|give|tell) (?:me|us) your (?:password|card number|id number|code)`,
  'i',
);
const title = /(?:^|[^\u4e00-\u9fff]|[您好亲])((?![您好亲])[\u4e00-\u9fff]{1,2})(?:先生|女士|小姐)/gu;
const orderNumber = /(?:订单号?|order(?: number)?)[\s:：#是]{0,4}(\d{8,20})/giu;
/** Shorter ones are said again and again, and should be. */
const repeatedCharactersMin = 20;

/** What is said, whatever signs and blanks stand around it: a template is not new for another full stop. */
function bareOf(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase();
}

function againstRecord(text: string, context: WritingContext): Finding[] {
  const { customerText, customerName, orderNumbers, saidBefore } = context;
  const found: Finding[] = [];
  if (unansweredQuestion(customerText, text)) found.push({ ...whole, kind: 'unanswered' });
  if (customerName !== null && /[\u4e00-\u9fff]/.test(customerName)) {
    for (const { 0: all, 1: name = '', index } of text.matchAll(title)) {
      const to = index + all.length;
      const from = to - name.length - 2;
      const instead = `${customerName.slice(0, 1)}${text.slice(from + name.length, to)}`;
      if (!customerName.startsWith(name)) found.push({ ...whole, kind: 'wrong-name', from, to, instead });
    }
  }
  for (const { 0: all, 1: number = '', index } of text.matchAll(orderNumber)) {
    if (orderNumbers.length === 0 || orderNumbers.includes(number)) continue;
    const to = index + all.length;
    const [only] = orderNumbers.length === 1 ? orderNumbers : [null];
    found.push({ ...whole, kind: 'wrong-order', from: to - number.length, to, instead: only ?? null });
  }
  const said = bareOf(text);
  if (said.length >= repeatedCharactersMin && saidBefore.some((one) => bareOf(one) === said)) {
    found.push({ ...whole, kind: 'repeated' });
  }
  if (asksSecret.test(text) || findSensitive(text).some(({ kind }) => kind === 'secret')) {
    found.push({ ...whole, kind: 'asks-secret' });
  }
  return found;
}

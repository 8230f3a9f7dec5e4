import { momentOf } from '../../store/index.ts';
import type { ChatLine, Speaker } from './chat-line.ts';
import type { ChatPlan } from './chat-plan.ts';

/** What was said in a past chat, understood. */
export interface PastLine {
  readonly line: number;
  readonly speaker: Speaker;
  readonly account: string;
  /** The colleague whose account it is; null for anybody else. */
  readonly memberId: string | null;
  readonly at: Date;
  readonly text: string;
  readonly isNote: boolean;
}

/** A conversation that was held elsewhere, its lines in the order of time. */
export interface PastChat {
  readonly thread: string;
  readonly customer: string;
  readonly email: string;
  readonly lines: readonly PastLine[];
}

/** Why a line cannot be taken in. */
export const chatProblems = ['moment', 'customer', 'empty', 'too-long'] as const;
export type ChatProblem = (typeof chatProblems)[number];

/** What a file came to. */
export interface ReadChats {
  readonly chats: readonly PastChat[];
  readonly problems: readonly { readonly line: ChatLine; readonly problem: ChatProblem }[];
}

/** Longest message that is kept, characters. */
const textMax = 10_000;
const hourMs = 3600_000;
/** `shop:name`: how Taobao names the accounts of a shop's people. */
const ofShop = /^[^:：]+[:：][^:：]+$/;

/** Who speaks in a line: what the plan says, else what the file says, else what the account looks like. */
export function speakerIn({ account, speaker }: ChatLine, plan: Pick<ChatPlan, 'accounts'>): Speaker {
  const known = plan.accounts.find((one) => one.account === account);
  if (known && speaker !== 'system') return known.speaker;
  if (speaker) return speaker;
  return ofShop.test(account) ? 'member' : 'customer';
}

/**
 * Conversations out of the lines of a file: one for each that the file names, else one for each customer and each pause
 * longer than the plan's. Lines with only a time belong to the plan's first day, and to the next when the clock goes
 * back. A line without a customer belongs to the one who spoke before it, else to the one who speaks next.
 */
export function pastChats(lines: readonly ChatLine[], plan: ChatPlan, timeZone: string): ReadChats {
  const problems: { line: ChatLine; problem: ChatProblem }[] = [];
  const understood: (PastLine & { thread: string; customer: string; email: string })[] = [];
  const dated = withDays(lines, plan.firstDay);
  const members = new Map(plan.accounts.map(({ account, memberId }) => [account, memberId]));
  for (const [index, line] of lines.entries()) {
    const at = momentOf(dated[index] ?? '', timeZone) ?? null;
    const problem = problemOf(line, at);
    if (problem || !at) {
      problems.push({ line, problem: problem ?? 'moment' });
      continue;
    }
    const speaker = speakerIn(line, plan);
    const customer = line.customer || (speaker === 'customer' ? line.account : '');
    const memberId = speaker === 'member' ? (members.get(line.account) ?? null) : null;
    const { thread, email, account, text, isNote } = line;
    understood.push({
      line: line.line,
      thread,
      customer,
      email,
      speaker,
      account,
      memberId,
      at,
      text,
      isNote,
    });
  }
  const named = withCustomers(understood);
  const nameless = new Set(named.filter(({ customer }) => customer === '').map(({ line }) => line));
  for (const line of lines) if (nameless.has(line.line)) problems.push({ line, problem: 'customer' });
  return {
    chats: grouped(
      named.filter(({ customer }) => customer !== ''),
      plan.pauseHours,
    ),
    problems,
  };
}

function problemOf(line: ChatLine, at: Date | null): ChatProblem | null {
  if (!at) return 'moment';
  if (line.text.trim() === '') return 'empty';
  return line.text.length > textMax ? 'too-long' : null;
}

const onlyTime = /^\d{1,2}:\d{2}(?::\d{2})?$/;

function withDays(lines: readonly ChatLine[], firstDay: string | null): string[] {
  let day = firstDay;
  let before = '';
  let thread = '';
  return lines.map(({ at, thread: own, customer }) => {
    const bare = at.trim();
    if (day === null || !onlyTime.test(bare)) return bare;
    const padded = bare.padStart(8, '0');
    const here = `${own}|${customer}`;
    if (here !== thread) day = firstDay ?? day;
    else if (padded < before) day = nextDay(day);
    thread = here;
    before = padded;
    return `${day} ${bare}`;
  });
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hourMs).toISOString().slice(0, 10);
}

type Said = PastLine & { readonly thread: string; readonly customer: string; readonly email: string };

/** Gives lines without a customer the one of their thread who spoke before, else the one who speaks next. */
function withCustomers(lines: readonly Said[]): Said[] {
  const given: string[] = lines.map(({ customer }) => customer);
  const fill = (order: readonly number[]): void => {
    const last = new Map<string, string>();
    for (const index of order) {
      const thread = lines[index]?.thread ?? '';
      const known = given[index];
      if (known) last.set(thread, known);
      else given[index] = last.get(thread) ?? '';
    }
  };
  const forward = [...lines.keys()];
  fill(forward);
  fill(forward.toReversed());
  return lines.map((line, index) => ({ ...line, customer: given[index] ?? '' }));
}

function grouped(lines: readonly Said[], pauseHours: number): PastChat[] {
  const byChat = Map.groupBy(lines, ({ thread, customer }) => `${thread}\n${customer}`);
  return [...byChat.values()].flatMap((said) => {
    const sorted = said.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    const [first] = sorted;
    if (!first) return [];
    const parts = first.thread === '' ? split(sorted, pauseHours * hourMs) : [sorted];
    return parts.map((part) => ({
      thread: first.thread,
      customer: first.customer,
      email: sorted.find(({ email }) => email !== '')?.email ?? '',
      lines: part.map(({ thread: _, customer: __, email: ___, ...line }) => line),
    }));
  });
}

function split(lines: readonly Said[], pauseMs: number): Said[][] {
  const parts: Said[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    const at = line.at.getTime();
    if (at - before > pauseMs) parts.push([]);
    parts.at(-1)?.push(line);
    before = at;
  }
  return parts;
}

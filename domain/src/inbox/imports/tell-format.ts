import type { ChatFormat, ChatLine } from './chat-line.ts';
import { isChatwoot, readChatwoot } from './chatwoot.ts';
import { readQianniuCopy } from './qianniu-copy.ts';
import { readQianniuWeb } from './qianniu-web.ts';
import { isZendesk, readZendesk } from './zendesk.ts';

/** A text that holds chats, and is no table. */
export interface ToldText {
  readonly format: Exclude<ChatFormat, 'table'>;
  readonly lines: readonly ChatLine[];
}

/** Shares of a text's lines that make it sure: fewer, and it is some table. */
const enough = 2;

/**
 * What kind of chats a text holds, and its lines; null when it is none of those that are known, and so perhaps a
 * table. Lists of Chatwoot's and Zendesk's may be one JSON value or one a line.
 *
 * @example tellFormat('买家2026-10-01 10:00:00\n在吗\n买家2026-10-01 10:00:05\n?')?.format // 'qianniu-copy'
 */
export function tellFormat(text: string): ToldText | null {
  const records = recordsIn(text);
  if (records) {
    if (records.some(isChatwoot))
      return { format: 'chatwoot', lines: linesOf(records, isChatwoot, readChatwoot) };
    if (records.some(isZendesk))
      return { format: 'zendesk', lines: linesOf(records, isZendesk, readZendesk) };
    return null;
  }
  const web = readQianniuWeb(text);
  if (web.length >= enough) return { format: 'qianniu-web', lines: web };
  const copy = readQianniuCopy(text);
  const isCsv = copy.some(({ account }) => /[,\t;"]/.test(account));
  return copy.length >= enough && !isCsv ? { format: 'qianniu-copy', lines: copy } : null;
}

function linesOf(
  records: readonly unknown[],
  isOurs: (record: unknown) => boolean,
  read: (record: unknown, line: number) => ChatLine[],
): ChatLine[] {
  return records.flatMap((record, index) => (isOurs(record) ? read(record, index + 1) : []));
}

/** The records of a JSON text: of a list, of one a line, or of the list that an answer wraps; null for no JSON. */
export function recordsIn(text: string): readonly unknown[] | null {
  const bare = text.replace(/^\ufeff/, '').trim();
  if (!/^[[{]/.test(bare)) return null;
  const whole = parsed(bare);
  if (whole !== undefined) return unwrapped(whole);
  const lines = bare.split(/\r?\n/).filter((line) => line.trim() !== '');
  const records = lines.map(parsed);
  return records.every((record) => record !== undefined) ? records : null;
}

const wraps = ['conversations', 'tickets', 'chats', 'data'] as const;

function unwrapped(whole: unknown): readonly unknown[] {
  if (Array.isArray(whole)) return whole;
  if (typeof whole !== 'object' || whole === null) return [whole];
  const inner = new Map(Object.entries(whole));
  const list = wraps.map((key) => inner.get(key)).find((one) => Array.isArray(one));
  return Array.isArray(list) ? list : [whole];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

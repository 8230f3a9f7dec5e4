import { type ChatLine, chatLine } from './chat-line.ts';

const stamp = String.raw`\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2}`;
const head = new RegExp(`^(.*?)\\s*(${stamp})$`);
/** What the program itself writes between messages, and no one said. */
const marks = new Set(['已读', '未读', '发送中', '发送失败']);
const withdrawn = /^(.+?)\s*撤回了一条消息$/;

/**
 * Chats as the desktop program copies them: a name and a moment on one line, with or without a space between, or on
 * two lines; then what was said, over as many lines as it has. Marks of delivery are left out; a withdrawal and a
 * handing over (`A --> B`) are what the platform says. Lines before the first moment are nobody's.
 *
 * @example readQianniuCopy('买家2026-10-01 10:00:00\n在吗')[0] // { account: '买家', text: '在吗', … }
 */
export function readQianniuCopy(text: string): ChatLine[] {
  const rows = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const said: { line: number; account: string; at: string; text: string[] }[] = [];
  const told: ChatLine[] = [];
  for (const [index, row] of rows.entries()) {
    const bare = row.trim();
    const [whole, name = '', at = ''] = head.exec(bare) ?? [];
    const open = said.at(-1);
    if (whole !== undefined) {
      const before = name === '' ? takeName(open?.text) : name;
      said.push({ line: index + 1, account: before, at, text: [] });
    } else if (withdrawn.test(bare) && open) {
      told.push(chatLine({ line: index + 1, speaker: 'system', at: open.at, text: bare }));
    } else if (open && !marks.has(bare)) open.text.push(row.trimEnd());
  }
  return [...said.map(messageOf), ...told]
    .filter((one) => one.text !== '' || one.account !== '')
    .toSorted((a, b) => a.line - b.line);
}

/** A moment that stands alone has its name on the line above, which so is no part of what was said there. */
function takeName(lines: string[] | undefined): string {
  while (lines?.at(-1) === '') lines.pop();
  return lines?.pop()?.trim() ?? '';
}

function messageOf(one: { line: number; account: string; at: string; text: string[] }): ChatLine {
  const text = one.text.join('\n').trim();
  const isHanding = one.account.includes('-->');
  if (!isHanding) return chatLine({ line: one.line, account: one.account, at: one.at, text });
  const whole = [one.account.replace(/\s*-->\s*/, ' → '), text].filter((part) => part !== '').join('\n');
  return chatLine({ line: one.line, speaker: 'system', at: one.at, text: whole });
}

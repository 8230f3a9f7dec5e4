import { type ChatLine, chatLine } from './chat-line.ts';

const day = /^\d{4}-\d{1,2}-\d{1,2}$/;
const time = /^\d{1,2}:\d{2}:\d{2}$/;

/**
 * Chats as the web page of past chats shows them: a day, then for each message the time, what was said, and last who
 * said it. A block of one line has no name: it is what the platform says. Lines before the first day are the page's.
 *
 * @example readQianniuWeb('2026-10-01\n20:57:40\n我想退款\n合成买家')[0] // { account: '合成买家', text: '我想退款', … }
 */
export function readQianniuWeb(text: string): ChatLine[] {
  const said: { line: number; at: string; text: string[] }[] = [];
  let today = '';
  let isOpen = false;
  for (const [index, row] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const bare = row.trim();
    if (day.test(bare)) {
      today = bare;
      isOpen = false;
    } else if (today !== '' && time.test(bare)) {
      said.push({ line: index + 1, at: `${today} ${bare}`, text: [] });
      isOpen = true;
    } else if (isOpen && bare !== '') said.at(-1)?.text.push(bare);
  }
  return said.flatMap(({ line, at, text: lines }) => {
    if (lines.length === 0) return [];
    const account = lines.length > 1 ? (lines.pop() ?? '') : '';
    const speaker = account === '' ? ('system' as const) : null;
    return [chatLine({ line, at, account, speaker, text: lines.join('\n') })];
  });
}

import { type Card, newCard, tableOf, type Writable } from '@zhiyin/domain/insights';
import { say } from '@zhiyin/domain/kit';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { PaperAsk, PaperCard } from './ask.ts';
import { drawPaper } from './draw-paper.ts';

const metric: Writable = {
  name: { zh: '新会话', en: 'New conversations' },
  unit: 'count',
  direction: 'none',
  aggregate: 'count',
};
const period = { from: '2026-03-02', to: '2026-03-05', zone: 'Asia/Shanghai' };
const measured = (value: number) => ({
  value,
  n: value,
  sum: null,
  over: null,
  low: null,
  high: null,
  isSmall: false,
});
const naming = {
  t: (text: { zh: string; en: string }, values?: Record<string, string | number>) => say(text, 'zh', values),
  metric: () => metric,
  group: (_: string, key: string | null) => key ?? '没有',
  bucket: (key: string) => key,
};

/** A card that was answered with some groups. */
function answered(card: Card, title: string, groups: readonly string[]): PaperCard {
  const rows = groups.map((group, at) => ({ bucket: null, group, thenGroup: null, ...measured(at + 1) }));
  const answers = [{ metric: 'a', period, rows, total: measured(6), comparison: null, targets: null }];
  const now = new Date('2026-03-05T00:00:00Z');
  const table = tableOf(card, { answers, period, now, fieldTitle: () => '渠道' }, naming);
  return { card, title, answers, table };
}

function anAsk(format: PaperAsk['format'], cards: readonly PaperCard[]): PaperAsk {
  return {
    format,
    locale: 'zh',
    shop: '知音茶铺',
    title: '客服主管的一周',
    about: '上周',
    asOf: '2026年3月5日 08:00',
    madeAt: '2026-03-05T00:00:00.000Z',
    compare: 'none',
    metrics: { a: metric },
    cards,
  };
}

const bars = { ...newCard('c1', 'bars'), metrics: ['a'], groupBy: 'channel' };
const table = { ...newCard('c2', 'table'), metrics: ['a'], groupBy: 'channel', width: 4, top: 50 };
const said = async (bytes: Buffer) => {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return { totalPages, lines: text.flatMap((page) => page.split('\n')) };
};

describe('a dashboard as PDF', () => {
  it('can be searched: its titles and names are read as they stand', async () => {
    const pdf = await drawPaper(
      anAsk('pdf', [answered(bars, '新会话，按渠道（退货）', ['微信小程序', '淘宝 & 天猫'])]),
    );
    const { lines } = await said(pdf);
    expect(lines).toEqual(
      expect.arrayContaining([
        '知音茶铺 截至 2026年3月5日 08:00',
        '客服主管的一周',
        '新会话，按渠道（退货）',
        '微信小程序',
        '淘宝 & 天猫',
      ]),
    );
  });

  it('goes on over the pages with a table that is longer than one', async () => {
    const groups = Array.from({ length: 50 }, (_, at) => `渠道${at}`);
    const { totalPages, lines } = await said(
      await drawPaper(anAsk('pdf', [answered(table, '渠道', groups)])),
    );
    expect(totalPages).toBe(2);
    expect(groups.filter((group) => !lines.some((line) => line.includes(group)))).toEqual([]);
  });

  it('shows letters that break markup, or that no font has, as letters', async () => {
    const odd = '<script>"&\u0007😀</script>';
    const { lines } = await said(await drawPaper(anAsk('pdf', [answered(bars, odd, ['a'])])));
    expect(lines.find((line) => line.startsWith('<script>"&'))).toBeDefined();
  });

  it('has a letter for every space that dates and figures are written with', async () => {
    const { lines } = await said(
      await drawPaper(anAsk('pdf', [answered(bars, '2\u2009–\u20095\u202fMar', ['a'])])),
    );
    expect(lines).toContain('2 – 5 Mar');
  });

  it('sets an apostrophe as wide as one, and a Chinese quotation mark as wide as a sign', async () => {
    const { lines } = await said(
      await drawPaper(
        anAsk('pdf', [answered(bars, 'The manager’s week', ['a']), answered(bars, '‘茶’', ['a'])]),
      ),
    );
    expect(lines).toEqual(expect.arrayContaining(["The manager's week", '‘茶’']));
  });

  it('is a page that says so when there is nothing', async () => {
    const { totalPages, lines } = await said(await drawPaper(anAsk('pdf', [answered(bars, '空', [])])));
    expect([totalPages, lines.includes('这段时间没有数据')]).toEqual([1, true]);
  });
});

it('draws a picture twice as sharp as its page', async () => {
  const png = await drawPaper(anAsk('png', [answered(bars, '新会话', ['微信'])]));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2240);
});

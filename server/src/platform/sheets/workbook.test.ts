import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { type Sheet, workbook } from './workbook.ts';

/** The parts of a packed workbook, by name. */
async function partsOf(packed: Buffer): Promise<Map<string, string>> {
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);
  const zip = await open(packed, { lazyEntries: true });
  const parts = new Map<string, string>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry: yauzl.Entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        void buffer(stream).then((bytes) => {
          parts.set(entry.fileName, bytes.toString('utf8'));
          zip.readEntry();
        }, reject);
      }),
    );
    zip.readEntry();
  });
}

const sheet = (more: Partial<Sheet>): Sheet => ({
  name: 'Figures',
  columns: [{ title: 'Name' }],
  rows: [],
  ...more,
});
const firstSheet = async (more: Partial<Sheet>) =>
  (await partsOf(await workbook([sheet(more)]))).get('xl/worksheets/sheet1.xml') ?? '';

describe('a workbook', () => {
  it.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("http://x")'])(
    'holds %s as text that no spreadsheet runs',
    async (text) => {
      const xml = await firstSheet({ rows: [[text]] });
      expect(xml).not.toContain('<f>');
      expect(xml).toMatch(/<c r="A2" s="1" t="inlineStr">/);
      expect((await partsOf(await workbook([sheet({})]))).get('xl/styles.xml')).toContain('quotePrefix="1"');
    },
  );

  it('keeps numbers as numbers, and leaves empty what is not known', async () => {
    const columns = [{ title: 'Name' }, { title: 'Share', format: 'percent' as const }, { title: 'None' }];
    const xml = await firstSheet({ columns, rows: [['a', 0.25, null]] });
    expect(xml).toContain('<c r="B2" s="4"><v>0.25</v></c>');
    expect(xml).not.toContain('C2');
  });

  it('writes out what XML would take for its own, and drops what it cannot hold', async () => {
    const xml = await firstSheet({ rows: [['<b>&"\u0001\ud800']] });
    expect(xml).toContain('&lt;b&gt;&amp;&quot;\ufffd<');
  });

  it('names each sheet once, as Excel takes names', async () => {
    const parts = await partsOf(
      await workbook([sheet({ name: 'A/B' }), sheet({ name: 'a b' }), sheet({ name: '' })]),
    );
    const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/sheet name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['A B', 'a b 2', '3']);
  });

  it('counts columns beyond Z', async () => {
    const columns = Array.from({ length: 28 }, (_, index) => ({ title: `${index}` }));
    expect(await firstSheet({ columns })).toContain('r="AB1"');
  });
});

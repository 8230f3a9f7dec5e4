import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { modules } from '../../../modules.ts';

const guide = join(import.meta.dirname, '../../../../../docs/guide');
const metrics = modules.flatMap((module) => (module.metrics ?? []).map(({ metric }) => metric));
const own = metrics.flatMap(({ key, document }) =>
  document.guide ? [{ key, page: document.guide, document }] : [],
);

it('every figure says who defined it, in both languages', () => {
  expect(metrics.length).toBeGreaterThan(80);
  for (const { key, document } of metrics) {
    const said = [document.title.zh, document.title.en, document.section.zh, document.section.en];
    expect([key, said.every((one) => one.trim() !== '')]).toEqual([key, true]);
  }
});

it('the guide has the section that a definition of our own names', async () => {
  for (const page of new Set(own.map((one) => one.page))) {
    const headings = async (name: string) =>
      [...(await readFile(join(guide, name), 'utf8')).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    const [zh, en] = [await headings(`${page}.zh-CN.md`), await headings(`${page}.md`)];
    for (const { key, document } of own.filter((one) => one.page === page)) {
      expect([key, zh.includes(document.section.zh), en.includes(document.section.en)]).toEqual([
        key,
        true,
        true,
      ]);
    }
  }
});

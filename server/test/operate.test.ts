import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findEntry } from '../src/commands/entry.ts';
import { helpText } from '../src/commands/help-text.ts';
import { table } from '../src/commands/table.ts';
import { options, readConfig } from '../src/platform/config.ts';

const top = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(top, 'docs/operate.md'), 'utf8');

/** A row of the table of options, as the page must have it. */
function row([name, variable, meaning]: (typeof options)[number]): string {
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const usual = String(readConfig([], {})[name] ?? '');
  return `| \`${flag}\` | \`${variable}\` | ${usual === '' ? '' : `\`${usual}\``} | ${meaning} |`;
}

it('lists every option of the server as it is, in order, and no other', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `--'));
  expect(rows).toEqual(options.map(row));
});

it('names only variables and commands that exist', () => {
  const known = new Set<string>([...options.map(([, variable]) => variable), 'ZHIYIN_BACKUP_PASSPHRASE']);
  const named = new Set(page.match(/\b(ZHIYIN_[A-Z_]+|DATABASE_URL)\b/g));
  expect([...named].filter((variable) => !known.has(variable))).toEqual([]);
  const called = [...page.matchAll(/npm run zhiyin -- ([a-z]+(?: [a-z]+)?)/g)].map((hit) => hit[1] ?? '');
  expect(called.length).toBeGreaterThan(3);
  for (const words of called) expect(findEntry(words.split(' '), table), words).toBeDefined();
});

it('names only figures that /metrics has', () => {
  const source = readFileSync(path.join(top, 'server/src/platform/telemetry/open-telemetry.ts'), 'utf8');
  const roles = ['zhiyin_app', 'zhiyin_dispatcher', 'zhiyin_backup'];
  const names = [...page.matchAll(/`(zhiyin_[a-z_]+)`/g)].map((hit) => hit[1] ?? '');
  const figures = names.filter((name) => !roles.includes(name));
  expect(figures.length).toBeGreaterThan(5);
  for (const figure of figures) expect(source.includes(`'${figure}'`), figure).toBe(true);
});

it('has help in both languages for every command, and each can be loaded', async () => {
  const help = helpText(table);
  for (const { name, help: words, load } of table) {
    expect(help).toContain(`  ${name}`);
    expect(help).toContain(`${words.en} · ${words.zh}`);
    expect(typeof (await load()).run).toBe('function');
  }
  expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
});

it.each([
  { words: 'work list', entry: 'work list', rest: 0 },
  { words: 'backup FILE', entry: 'backup', rest: 1 },
  { words: 'work', entry: undefined, rest: 0 },
  { words: 'constructor', entry: undefined, rest: 0 },
])('finds $entry in "$words"', ({ words, entry, rest }) => {
  const found = findEntry(words.split(' '), table);
  expect(found?.entry.name).toBe(entry);
  expect(found?.rest ?? []).toHaveLength(rest);
});

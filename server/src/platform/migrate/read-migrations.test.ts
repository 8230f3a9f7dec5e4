import { describe, expect, it } from 'vitest';
import { fingerprint, parseMigration } from './read-migrations.ts';
import { MigrationRefused } from './refusals.ts';

const good = '202611210900_orders.sql';

describe('a migration file', () => {
  it.each([
    { why: 'its name has no time', name: 'orders.sql', text: '-- Why.\n', sentence: /YYYYMMDDHHMM_what/ },
    {
      why: 'its name has capitals',
      name: '202611210900_Orders.sql',
      text: '-- Why.\n',
      sentence: /lower-case/,
    },
    { why: 'it is empty', name: good, text: '', sentence: /says why/ },
    { why: 'it begins with SQL', name: good, text: 'select 1;\n-- Why.\n', sentence: /says why/ },
    { why: 'its comment says nothing', name: good, text: '--\nselect 1;\n', sentence: /says why/ },
    { why: 'it commits', name: good, text: '-- Why.\nselect 1;\ncommit;\n', sentence: /transaction itself/ },
  ])('is refused when $why', ({ name, text, sentence }) => {
    expect(() => parseMigration(name, text)).toThrow(MigrationRefused);
    expect(() => parseMigration(name, text)).toThrow(sentence);
  });

  it('may hold a function, whose body begins and ends without being a transaction', () => {
    const text =
      '-- Why.\ncreate function f() returns int language plpgsql as $$\nbegin\n  return 1;\nend;\n$$;\n';
    expect(parseMigration(good, text).isTransactional).toBe(true);
  });

  it('says in its first line that it must run outside a transaction', () => {
    expect(
      parseMigration(good, '-- no transaction: an index of a big table.\nselect 1;').isTransactional,
    ).toBe(false);
    expect(parseMigration(good, '-- Why.\n-- no transaction: too late.\nselect 1;').isTransactional).toBe(
      true,
    );
  });

  it('is the same file with the line ends of Windows, and another one with any other change', () => {
    const { sha256 } = parseMigration(good, '-- Why.\nselect 1;\n');
    expect(parseMigration(good, '-- Why.\r\nselect 1;\r\n').sha256).toBe(sha256);
    expect(parseMigration(good, '-- Why.\nselect 1; \n').sha256).not.toBe(sha256);
  });
});

it('gives a set of files a fingerprint that changes with a name or a text', () => {
  const one = parseMigration(good, '-- Why.\nselect 1;\n');
  const renamed = parseMigration('202611210901_orders.sql', one.sql);
  const changed = parseMigration(good, '-- Why.\nselect 2;\n');
  const prints = [[], [one], [renamed], [changed], [one, renamed]].map(fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});

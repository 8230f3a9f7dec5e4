import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../src/modules.ts';
import { readTables, type Table } from './catalogue.ts';
import { testDatabase } from './database.ts';
import { poolOn } from './pool.ts';

/** Columns by which a row is a person's, or of something that is a person's; and those that may say who they are. */
const ofPersons =
  /(^|_)(customer|person|buyer|sender|conversation|ticket|thread|message|handoff|follow_up|suggestion|response|subject|respondent|reader|order|letter|address|addresses|email|phone|recipient|receiver|account)(_id|_ids|$)/;

/** Members, shops, and what is set up: whose columns are called alike. */
const ofTheShop = [
  ...['auth', 'consents', 'channel_consents', 'store_consents', 'invitations', 'members', 'memberships'],
  ...[
    'channel_accounts',
    'channel_quotas',
    'mail_addresses',
    'notice_choices',
    'mailings',
    'told_accounts',
    'told_figures',
  ],
  ...['reasons', 'rules', 'signatures', 'sla_policies', 'survey_settings'],
];

let tables: readonly Table[];
beforeAll(async () => {
  const database = await testDatabase();
  const pool = poolOn(database);
  tables = await readTables(pool);
  await pool.end();
  return database.close;
});

const kept = modules.flatMap(({ personal }) => personal ?? []);
const erased = kept.flatMap(({ places }) => places.flatMap((place) => place.tables));
const staying = kept.flatMap(({ stays }) => stays);

describe('what is held of persons', () => {
  it('is erased or stays by a decision of its module, table by table', () => {
    const undecided = tables.filter(
      ({ name, columns }) =>
        columns.some((column) => ofPersons.test(column.name)) &&
        ![...erased, ...staying, ...ofTheShop].includes(name),
    );
    expect(undecided.map(({ name }) => name)).toEqual([]);
  });

  it('is decided once, and of tables that there are', () => {
    const names = tables.map(({ name }) => name);
    expect([...erased, ...staying].filter((name) => !names.includes(name))).toEqual([]);
    expect(staying.filter((name) => erased.includes(name))).toEqual([]);
    expect(staying.filter((name, at) => staying.indexOf(name) !== at)).toEqual([]);
  });

  it('may be changed by the server, or taken away where that is how it is erased', () => {
    const cannot = tables.filter(
      ({ name, granted }) => erased.includes(name) && !granted.has('update') && !granted.has('delete'),
    );
    expect(cannot.map(({ name }) => name)).toEqual([]);
  });
});

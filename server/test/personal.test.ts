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
const places = kept.flatMap((one) => one.places);
const erased = places.flatMap((place) => place.tables);
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

  it('is of one place each, so that a table is not taken for erased of which some rows are not found', () => {
    expect(erased.filter((name, at) => erased.indexOf(name) !== at)).toEqual([]);
    const keys = places.map(({ key }) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('may be held and changed by the server, and taken away where that is how it is erased', () => {
    const may = (name: string, right: string) =>
      tables.some((table) => table.name === name && table.granted.has(right));
    const cannot = places.flatMap(({ tables: [held = '', ...others], isGone = false }) => [
      ...(may(held, 'update') && (!isGone || may(held, 'delete')) ? [] : [held]),
      ...others.filter((name) => !may(name, 'delete') && (isGone || !may(name, 'update'))),
    ]);
    expect(cannot).toEqual([]);
  });
});

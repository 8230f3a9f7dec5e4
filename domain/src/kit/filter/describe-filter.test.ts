import { expect, it } from 'vitest';
import { describeFilter } from './describe-filter.ts';
import type { FieldSet } from './field.ts';
import { operators } from './operators.ts';
import { parseFilter } from './parse-filter.ts';
import { operatorWords } from './words.ts';

const fields: FieldSet = {
  state: {
    type: 'choice',
    label: { zh: '状态', en: 'Status' },
    choices: [{ key: 'open', label: { zh: '处理中', en: 'Open' } }],
  },
  subject: { type: 'text', label: { zh: '主题', en: 'Subject' } },
  paid: { type: 'money', label: { zh: '实付', en: 'Paid' }, currency: 'CNY' },
  size: { type: 'number', label: { zh: '件数', en: 'Items' } },
  repliedAt: { type: 'moment', label: { zh: '回复时间', en: 'Replied' } },
  assignee: { type: 'reference', label: { zh: '负责人', en: 'Assignee' } },
  isVip: { type: 'boolean', label: { zh: 'VIP', en: 'VIP' } },
};

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const names = { nameOf: (_field: string, one: string) => (one === id ? 'Ana' : undefined) };

function told(json: unknown, locale: 'zh' | 'en', timeZone?: string): string {
  const parsed = parseFilter(fields, json, 'events');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return describeFilter(parsed.filter, fields, locale, timeZone ? { ...names, timeZone } : names);
}

it.each([
  { json: { all: [] }, en: 'everything', zh: '全部' },
  { json: { any: [] }, en: 'nothing', zh: '无' },
  { json: { field: 'state', operator: 'is', value: 'open' }, en: 'Status is Open', zh: '状态是处理中' },
  {
    json: { field: 'subject', operator: 'contains', value: '{n}' },
    en: 'Subject contains “{n}”',
    zh: '主题包含“{n}”',
  },
  {
    json: { field: 'paid', operator: 'at-least', value: 19950 },
    en: 'Paid is at least CN¥199.50',
    zh: '实付至少为¥199.50',
  },
  {
    json: { field: 'size', operator: 'between', value: [1000, 2000] },
    en: 'Items is between 1,000 and 2,000',
    zh: '件数介于1,000和2,000之间',
  },
  {
    json: { field: 'repliedAt', operator: 'within-last', value: 172800 },
    en: 'Replied is within the last 2 days',
    zh: '回复时间在过去 2 天内',
  },
  {
    json: { field: 'repliedAt', operator: 'within-last', value: 3600 },
    en: 'Replied is within the last hour',
    zh: '回复时间在过去 1 小时内',
  },
  {
    json: { field: 'repliedAt', operator: 'within-next', value: 5400 },
    en: 'Replied is within the next 90 minutes',
    zh: '回复时间在未来 90 分钟内',
  },
  {
    json: { field: 'assignee', operator: 'is-any-of', value: ['@me', id] },
    en: 'Assignee is any of me, Ana',
    zh: '负责人是我、Ana之一',
  },
  {
    json: { field: 'assignee', operator: 'changed-from', value: null },
    en: 'Assignee changed from empty',
    zh: '负责人从空变为其他',
  },
  { json: { field: 'isVip', operator: 'is', value: true }, en: 'VIP is yes', zh: 'VIP 是“是”' },
  {
    json: {
      all: [
        { field: 'state', operator: 'is', value: 'open' },
        {
          any: [
            { field: 'size', operator: 'above', value: 3 },
            { field: 'isVip', operator: 'is-empty' },
          ],
        },
        { not: { field: 'state', operator: 'changed' } },
      ],
    },
    en: 'Status is Open and (Items is above 3 or VIP is empty) and not (Status changed)',
    zh: '状态是处理中，且（件数大于3，或VIP 为空），且并非（状态发生了变化）',
  },
])('says: $en', ({ json, en, zh }) => {
  expect(told(json, 'en')).toBe(en);
  expect(told(json, 'zh')).toBe(zh);
});

it('shows moments in the reader’s zone, by 24 hours in both languages', () => {
  const json = { field: 'repliedAt', operator: 'after', value: '2026-01-01T20:00:00Z' };
  expect(told(json, 'en', 'Asia/Shanghai')).toContain('2 Jan 2026, 04:00');
  expect(told(json, 'en')).toContain('1 Jan 2026, 20:00');
  expect(told(json, 'zh')).toContain('2026年1月1日 20:00');
});

it('has words for every operator', () => {
  expect(Object.keys(operatorWords).sort()).toEqual(Object.keys(operators).sort());
});

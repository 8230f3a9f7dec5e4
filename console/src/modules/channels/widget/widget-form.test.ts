import { createWidget, type Widget } from '@zhiyin/domain/channels';
import { expect, it } from 'vitest';
import { changedSettings, fieldsOf, WidgetForm } from './widget-form.ts';

const chat: Widget = {
  ...createWidget.body.parse({ name: 'Shop page', greetingZh: '您好', greetingEn: 'Hello' }),
  widgetId: '0190a6a0-0000-7000-8000-000000000001',
  siteKey: 'key',
  allowedDomains: ['shop.example'],
  isIdentityRequired: false,
  identitySecretAt: null,
  previousSecretUntil: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  archivedAt: null,
};
const parse = (typed: object) => WidgetForm.safeParse({ ...fieldsOf(chat), ...typed });

it.each([
  { typed: '', sites: [], why: 'every site is allowed' },
  { typed: 'shop.example\n\n*.tea.cn ', sites: ['shop.example', '*.tea.cn'], why: 'one a line' },
  { typed: 'https://Shop.example/tea?x=1', sites: ['shop.example'], why: 'a whole address was pasted' },
  { typed: 'a.cn，b.cn; c.cn', sites: ['a.cn', 'b.cn', 'c.cn'], why: 'they stand on one line' },
  { typed: 'localhost:3000', sites: ['localhost:3000'], why: 'a port belongs to it' },
])('reads $sites when $why', ({ typed, sites }) => {
  expect(parse({ allowedDomains: typed }).data?.allowedDomains).toEqual(sites);
});

it.each([
  { typed: { allowedDomains: 'tea shop!' }, path: 'allowedDomains', why: 'it is no site' },
  { typed: { name: ' ' }, path: 'name', why: 'it has no name' },
  { typed: { colour: 'red' }, path: 'colour', why: 'colours are six digits' },
])('refuses $path when $why', ({ typed, path }) => {
  expect(parse(typed).error?.issues[0]?.path[0]).toBe(path);
});

it.each([
  { typed: {}, sent: {}, why: 'nothing was touched' },
  { typed: { greetingEn: 'Hi' }, sent: { greetingEn: 'Hi' }, why: 'one greeting differs' },
  { typed: { allowedDomains: '' }, sent: { allowedDomains: [] }, why: 'the sites were emptied' },
  { typed: { position: 'left' }, sent: { position: 'left' }, why: 'it moved' },
  { typed: { titleZh: '茶馆' }, sent: { titleZh: '茶馆' }, why: 'a title was written' },
])('sends only what differs when $why', ({ typed, sent }) => {
  const { data } = parse(typed);
  expect(data && changedSettings(chat, data)).toEqual(sent);
});

import type { Portal } from '@zhiyin/domain/channels';
import { expect, it } from 'vitest';
import { changedPortal, fieldsOf, PortalForm } from './portal-form.ts';

const portal: Portal = {
  shopKey: 'key',
  url: 'https://desk.example/portal/key',
  isOn: true,
  colour: '#b3402a',
  title: { zh: '我的会话', en: 'My conversations' },
  welcome: { zh: '您好', en: 'Hello' },
  formIds: [],
};
const formId = '0190a6a0-0000-7000-8000-000000000001';

it.each([
  { typed: {}, sent: {}, why: 'nothing was touched' },
  { typed: { isOn: false }, sent: { isOn: false }, why: 'it was switched off' },
  { typed: { titleEn: 'Hi' }, sent: { title: { zh: '我的会话', en: 'Hi' } }, why: 'one language differs' },
  { typed: { formIds: [formId] }, sent: { formIds: [formId] }, why: 'a form was opened' },
])('sends only what differs when $why', ({ typed, sent }) => {
  expect(changedPortal(portal, { ...fieldsOf(portal), ...typed })).toEqual(sent);
});

it('wants words in both languages', () => {
  const { error } = PortalForm.safeParse({ ...fieldsOf(portal), welcomeZh: ' ' });
  expect(error?.issues[0]?.path).toEqual(['welcomeZh']);
});

import type { Customer } from '@zhiyin/domain/customers';
import { expect, it } from 'vitest';
import { CustomerForm, changedFields, fieldsOf } from './customer-form.ts';

const lin: Customer = {
  customerId: '0190a6a0-0000-7000-8000-000000000001',
  name: '林小满',
  email: null,
  phone: null,
  locale: 'zh',
  createdAt: '2026-11-01T00:00:00.000Z',
  lastSeenAt: '2026-11-20T00:00:00.000Z',
};

it.each([
  { typed: {}, sent: {}, why: 'nothing was touched' },
  { typed: { phone: ' 138 0000 ' }, sent: { phone: '138 0000' }, why: 'a phone was added' },
  { typed: { name: '  ' }, sent: { name: null }, why: 'the name was emptied' },
  { typed: { locale: 'en' as const }, sent: { locale: 'en' }, why: 'they write English' },
])('sends only what differs when $why', ({ typed, sent }) => {
  const values = CustomerForm.parse({ ...fieldsOf(lin), ...typed });
  expect(changedFields(lin, values)).toEqual(sent);
});

it('refuses an address that is none, by the name of its input', () => {
  const parsed = CustomerForm.safeParse({ ...fieldsOf(lin), email: 'not an address' });
  expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([['email']]);
});

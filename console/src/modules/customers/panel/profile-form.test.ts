import type { Customer } from '@zhiyin/domain/customers';
import { expect, it } from 'vitest';
import { editOf, profileSchemas } from './profile-form.ts';

const lin: Customer = {
  customerId: '0190a6a0-0000-7000-8000-000000000001',
  name: '林小满',
  email: null,
  phone: null,
  locale: 'zh',
  externalId: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  lastSeenAt: '2026-11-20T00:00:00.000Z',
  revision: 3,
};

it.each([
  { change: { phone: '138 0000' }, sent: { phone: '138 0000', revision: 3 }, why: 'a phone was added' },
  { change: { name: null }, sent: { name: null, revision: 3 }, why: 'the name was emptied' },
  { change: { locale: 'en' as const }, sent: { locale: 'en', revision: 3 }, why: 'they write English' },
  { change: { name: '林小满' }, sent: null, why: 'it says what it said' },
  { change: {}, sent: null, why: 'nothing was touched' },
])('sends $sent when $why', ({ change, sent }) => {
  expect(editOf(lin, change)).toEqual(sent);
});

it.each([
  { typed: ' lin@example.com ', email: 'lin@example.com', why: 'blanks stand around it' },
  { typed: '  ', email: null, why: 'it was emptied' },
  { typed: 'not an address', email: undefined, why: 'it is none' },
])('reads an address as $email when $why', ({ typed, email }) => {
  expect(profileSchemas.email.safeParse({ email: typed }).data?.email).toBe(email);
});

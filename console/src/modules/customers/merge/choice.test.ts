import type { Customer } from '@zhiyin/domain/customers';
import { expect, it } from 'vitest';
import { firstChoice, joinedBy, takenFields } from './choice.ts';

const one: Customer = {
  customerId: '0190a6a0-0000-7000-8000-000000000001',
  name: '林小满',
  email: null,
  phone: null,
  locale: 'zh',
  externalId: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  lastSeenAt: '2026-11-20T00:00:00.000Z',
  revision: 1,
};
const other: Customer = { ...one, name: 'Visitor', email: 'lin@example.com', locale: 'en' };

it('begins with what is known, and fills the rest from the other', () => {
  const choice = firstChoice(one, other);
  expect(takenFields(choice)).toEqual(['email']);
  expect(joinedBy(one, other, choice)).toEqual({
    name: '林小满',
    email: 'lin@example.com',
    phone: null,
    locale: 'zh',
  });
});

it('shows what was chosen instead', () => {
  const choice = { ...firstChoice(one, other), name: 'from', email: 'into' } as const;
  expect(joinedBy(one, other, choice)).toMatchObject({ name: 'Visitor', email: null });
});

import { expect, it } from 'vitest';
import { fieldsOf, WebhookForm } from './webhook-form.ts';

const filled = { name: 'ERP', url: 'https://erp.example.com/in', isEverything: false, kinds: [] as string[] };

it.each([
  { why: 'everything', given: { isEverything: true, kinds: ['inbox.reply-sent'] }, kinds: ['*'] },
  { why: 'what was chosen', given: { kinds: ['inbox.reply-sent'] }, kinds: ['inbox.reply-sent'] },
])('hears of $why', ({ given, kinds }) => {
  expect(WebhookForm.parse({ ...filled, ...given }).kinds).toEqual(kinds);
});

it('wants something to be chosen, and says so by the input', () => {
  expect(WebhookForm.safeParse(filled).error?.issues.map((issue) => issue.path)).toEqual([['kinds']]);
});

it('begins with what a webhook has', () => {
  const webhook = {
    webhookId: '01a20074-fccb-753d-a756-168cce603db0',
    name: 'ERP',
    url: 'https://erp.example.com/in',
    kinds: ['*'],
    isActive: true,
    failuresInRow: 0,
    pausedUntil: null,
    createdAt: '2026-03-02T09:00:00.000Z',
  };
  expect(fieldsOf(webhook)).toMatchObject({ name: 'ERP', isEverything: true, kinds: [] });
  expect(fieldsOf(null)).toMatchObject({ name: '', isEverything: true });
});

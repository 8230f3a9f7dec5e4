import { expect, it } from 'vitest';
import { renamedAs } from './renamed.ts';

const own = '<zy-1-2-3@shop.example>';
const ses = '010f0190a1b2c3d4-11111111-2222-3333-4444-555555555555-000000';
const outlook = '<PH0PR01MB1234ABCD@PH0PR01MB1234.prod.exchangelabs.example>';

it.each([
  {
    why: 'SES says what stands before its domain, which most regions write with their name',
    response: `250 Ok ${ses}`,
    host: 'email-smtp.eu-west-1.amazonaws.com',
    ids: [`<${ses}@eu-west-1.amazonses.com>`, `<${ses}@email.amazonses.com>`],
  },
  {
    why: 'the first region writes without it',
    response: `Ok ${ses}`,
    host: 'email-smtp.us-east-1.amazonaws.com',
    ids: [`<${ses}@email.amazonses.com>`, `<${ses}@us-east-1.amazonses.com>`],
  },
  {
    why: 'Exchange says the whole id',
    response: `250 2.0.0 OK ${outlook} [Hostname=PH0PR01MB1234.example]`,
    host: 'smtp.office365.com',
    ids: [outlook],
  },
  { why: 'it says ours', response: `250 2.0.0 OK ${own} [Hostname=x]`, host: 'smtp.office365.com', ids: [] },
  { why: 'another’s number is no id', response: `250 Ok ${ses}`, host: 'mail.shop.example', ids: [] },
  {
    why: 'Gmail keeps ours',
    response: '250 2.0.0 OK 1700000000 ab-1.2 - gsmtp',
    host: 'smtp.gmail.com',
    ids: [],
  },
])('is $ids where $why', ({ response, host, ids }) => {
  expect(renamedAs(response, host, own)).toEqual(ids);
});

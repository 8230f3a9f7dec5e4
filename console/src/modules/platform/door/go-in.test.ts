import { expect, it } from 'vitest';
import { pageAfterSignIn } from './go-in.ts';

it.each([
  { why: 'the page asked for', search: '?next=%2Finbox%2F1%3Fa%3D2', to: '/console/inbox/1?a=2' },
  {
    why: 'the page asked for by its whole address',
    search: '?next=/console/inbox/1',
    to: '/console/inbox/1',
  },
  { why: 'the start by its whole address', search: '?next=/console', to: '/console/' },
  { why: 'a page that only begins alike', search: '?next=/consoles', to: '/console/consoles' },
  { why: 'the start when none was asked for', search: '', to: '/console/' },
  { why: 'the start and never another site', search: '?next=https://evil.example/', to: '/console/' },
  { why: 'the start and never a site without scheme', search: '?next=//evil.example', to: '/console/' },
  { why: 'the start and never a backslash trick', search: '?next=/\\evil.example', to: '/console/' },
])('leads to $why', ({ search, to }) => {
  expect(pageAfterSignIn(search)).toBe(to);
});

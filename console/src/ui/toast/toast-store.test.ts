import { expect, it } from 'vitest';
import { ToastStore } from './toast-store.ts';

const said = (store: ToastStore) => store.list().map(({ text }) => text);

it('keeps the last three', () => {
  const store = new ToastStore();
  for (const text of ['one', 'two', 'three', 'four']) store.add({ text, tone: 'plain' });
  expect(said(store)).toEqual(['two', 'three', 'four']);
});

it('lets a later slip about the same thing take the place of the earlier one', () => {
  const store = new ToastStore();
  store.add({ text: 'given to Xu', tone: 'plain', about: 'assign 1' });
  store.add({ text: 'copied', tone: 'plain' });
  store.add({ text: 'given to Lin', tone: 'plain', about: 'assign 1' });
  expect(said(store)).toEqual(['copied', 'given to Lin']);
});

it('takes away what is no longer so, and nothing else', () => {
  const store = new ToastStore();
  store.add({ text: 'closed', tone: 'plain', about: 'state 1' });
  store.add({ text: 'also closed', tone: 'plain', about: 'state 2' });
  store.add({ text: 'copied', tone: 'plain' });
  store.removeAbout('state 1');
  expect(said(store)).toEqual(['also closed', 'copied']);
});

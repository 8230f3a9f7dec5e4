import { type Permission, permission } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { type ConsoleModule, page } from './console-module.ts';
import { inSections, listWings, pageAt } from './wing-list.ts';

const words = { zh: '页', en: 'Page' };
const readTickets = permission('tickets.read', words);
const load = async () => () => null;

const inbox = page({ path: '/inbox', words, icon: 'inbox', wing: 'desk', may: 'member', load });
const tickets = page({ path: '/tickets', words, icon: 'ticket', wing: 'desk', may: readTickets, load });
const ticket = page({
  path: '/tickets/$ticketId',
  words,
  icon: 'ticket',
  wing: 'desk',
  may: readTickets,
  load,
});
const people = page({ path: '/people', words, icon: 'people', wing: 'settings', may: readTickets, load });
const signIn = page({ path: '/sign-in', words, icon: 'key', wing: null, may: 'anyone', load });
const modules: ConsoleModule[] = [{ pages: [tickets, ticket, people] }, { pages: [inbox, signIn] }];

it('lists wings from top to bottom with the pages of one thing and of no wing left out', () => {
  const listed = listWings(modules, () => true);
  expect(listed.map((one) => one.wing)).toEqual(['desk', 'settings']);
  expect(listed[0]?.pages).toEqual([tickets, inbox]);
});

it('shows neither pages that the reader may not open nor wings without any', () => {
  const listed = listWings(modules, (asked: Permission) => asked.key !== readTickets.key);
  expect(listed.map((one) => [one.wing, one.pages])).toEqual([['desk', [inbox]]]);
});

it('gathers pages under their headings, those without one first, in the order of the headings', () => {
  const audit = page({
    path: '/audit',
    words,
    icon: 'eye',
    wing: 'settings',
    section: 'system',
    may: 'member',
    load,
  });
  const shop = page({
    path: '/shop',
    words,
    icon: 'store',
    wing: 'settings',
    section: 'shop',
    may: 'member',
    load,
  });
  const own = page({ path: '/own', words, icon: 'eye', wing: 'settings', may: 'member', load });
  expect(inSections([audit, shop, own]).map((one) => [one.section, one.pages])).toEqual([
    [null, [own]],
    ['shop', [shop]],
    ['system', [audit]],
  ]);
  expect(inSections([])).toEqual([]);
  const [settings] = listWings([{ pages: [audit, shop, own] }], () => true);
  expect(settings?.pages).toEqual([own, shop, audit]);
});

const pages = [inbox, tickets, people];
it.each([
  { why: 'the page itself', address: '/tickets', page: tickets },
  { why: 'one thing of the page', address: '/tickets/7', page: tickets },
  { why: 'a path that merely begins alike', address: '/ticketsale', page: null },
  { why: 'nothing of ours', address: '/', page: null },
])('finds the page of $address: $why', ({ address, page: expected }) => {
  expect(pageAt(pages, address)).toBe(expected);
});

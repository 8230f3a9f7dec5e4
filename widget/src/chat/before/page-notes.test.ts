import { expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/fake-clock.ts';
import { PageNotes } from './page-notes.ts';

const page = (path: string) => ({ url: `https://shop.example/${path}`, title: path, referrer: '' });

function notes(now: string | null = 'home') {
  const clock = new FakeClock();
  const told: string[] = [];
  const pages = new PageNotes(
    async ({ title }) => void told.push(title),
    clock,
    now === null ? null : page(now),
  );
  return { pages, clock, told };
}

it('tells of each new page once, and not of the one that the visit began with', async () => {
  const { pages, clock, told } = notes();
  pages.visit(page('home'));
  await clock.pass(10_000);
  pages.visit(page('tea'));
  await clock.pass(10_000);
  pages.visit(page('tea'));
  await clock.pass(10_000);
  expect(told).toEqual(['tea']);
});

it('tells whoever leafs through the shop of the first page and of where they stay', async () => {
  const { pages, clock, told } = notes();
  for (const path of ['a', 'b', 'c', 'd']) {
    pages.visit(page(path));
    await settle();
  }
  expect(told).toEqual(['a']);
  await clock.pass(3_000);
  expect(told).toEqual(['a', 'd']);
});

it('tells the page again when there is a record to keep it in', async () => {
  const { pages, told } = notes();
  pages.again();
  await settle();
  expect(told).toEqual(['home']);
});

it('leaves the page before the visit to the visit, and tells it once there is a record', async () => {
  const { pages, clock, told } = notes(null);
  pages.arrive(page('tea'));
  await clock.pass(10_000);
  expect({ now: pages.now()?.title, told }).toEqual({ now: 'tea', told: [] });
  pages.again();
  await settle();
  expect(told).toEqual(['tea']);
});

it('tells nothing when there is no page', async () => {
  const { pages, clock, told } = notes(null);
  pages.again();
  pages.visit({ url: '', title: 'about:blank', referrer: '' });
  await clock.pass(10_000);
  expect(told).toEqual([]);
});

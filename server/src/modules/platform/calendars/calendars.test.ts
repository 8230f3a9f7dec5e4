import { type Calendar, weekOf } from '@zhiyin/domain/kit';
import { manageCalendars } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { changeCalendar, createCalendar, deleteCalendar, listCalendars } from './write-calendars.ts';

const shop = useBareShop();
const owner = () => shop().member(manageCalendars);
const definition: Calendar = {
  timeZone: 'Asia/Shanghai',
  week: weekOf({
    mon: [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '18:00' },
    ],
  }),
  holidays: 'cn',
  swapDaysWorkAs: 'mon',
  specialDays: [{ day: '2026-11-11', hours: [{ from: '00:00', to: '24:00' }], name: '双十一' }],
};

it('keeps hours whole, under a name', async () => {
  const made = await createCalendar(owner(), { name: '客服', definition });
  expect(made).toMatchObject({ name: '客服', definition, revision: 1 });
  expect((await listCalendars(shop().member())).items).toContainEqual(made);
  const around = { ...definition, week: weekOf({}) };
  const changed = await changeCalendar(owner(), made.calendarId, {
    name: 'Desk',
    definition: around,
    after: 1,
  });
  expect(changed).toMatchObject({ name: 'Desk', definition: around, revision: 2 });
});

it('lets one of two who edit the same hours change them, and tells the other', async () => {
  const { calendarId } = await createCalendar(owner(), { name: 'A', definition });
  const change = (name: string) => changeCalendar(owner(), calendarId, { name, definition, after: 1 });
  const results = await Promise.allSettled([change('B'), change('C')]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('is set by those who may, and seen by no other shop', async () => {
  const { calendarId } = await createCalendar(owner(), { name: 'Mine', definition });
  const draft = { name: 'Yours', definition };
  await expect(createCalendar(shop().member(), draft)).rejects.toMatchObject({ kind: 'forbidden' });
  const neighbour = shop().elsewhere(manageCalendars);
  const change = { ...draft, after: 1 };
  await expect(changeCalendar(neighbour, calendarId, change)).rejects.toMatchObject({ kind: 'missing' });
  expect((await listCalendars(neighbour)).items).toEqual([]);
  await expect(changeCalendar(owner(), calendarId, change)).resolves.toMatchObject({ name: 'Yours' });
});

it('is deleted once, by those who may, in their own shop', async () => {
  const { calendarId } = await createCalendar(owner(), { name: 'Old', definition });
  await expect(deleteCalendar(shop().member(), calendarId)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(deleteCalendar(shop().elsewhere(manageCalendars), calendarId)).rejects.toMatchObject({
    kind: 'missing',
  });
  await deleteCalendar(owner(), calendarId);
  await expect(deleteCalendar(owner(), calendarId)).rejects.toMatchObject({ kind: 'missing' });
  expect((await listCalendars(shop().member())).items.map((one) => one.calendarId)).not.toContain(calendarId);
});

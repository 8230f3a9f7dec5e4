import type { Handoff } from '@zhiyin/domain/handoffs';
import { aroundTheClock, weekOf } from '@zhiyin/domain/kit';
import { manageCalendars } from '@zhiyin/domain/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { aHandoffShop, type HandoffShop } from '../../../../test/handoff-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { changeCalendar, createCalendar, deleteCalendar } from '../../platform/calendars/write-calendars.ts';
import { answerHandoff, returnHandoff, takeHandoff } from '../actions/receiving.ts';
import { disputeHandoff, sendHandoffAgain, withdrawHandoff } from '../actions/sending.ts';
import { getHandoff } from '../reading/list-handoffs.ts';
import { changeHandoffType } from '../setting-up/types.ts';

const world = useWorld();
let shop: HandoffShop;
beforeAll(async () => {
  shop = await aHandoffShop(world());
});

const hour = 3600;
const at = ({ handoffId, revision }: Handoff) => ({ handoffId, after: revision });
const seen = ({ handoffId }: Handoff) => getHandoff(shop.agent, { handoffId });
const answer = (one: Handoff) =>
  answerHandoff(shop.packer, { ...at(one), text: '', answers: { found: 'here' } });

/** What the clock told of a hand-off, once all that is due was done. */
async function rung({ handoffId }: Handoff): Promise<string[]> {
  await world().settle();
  const { facts } = await factsAfter(shop.asSystem(), world().app.catalogue, 0, 500);
  const kinds = ['handoffs.warned', 'handoffs.breached'];
  return facts
    .filter((one) => one.subjectId === handoffId && kinds.includes(one.kind))
    .map(({ kind }) => kind);
}

async function pass(hours: number): Promise<void> {
  world().pass(hours * hour);
  await world().settle();
}

describe('the clock of an answer', () => {
  it('warns, then breaches, each once, however often it is looked at', async () => {
    const sent = await shop.send();
    expect(await rung(sent)).toEqual([]);
    await pass(3.1);
    expect(await rung(sent)).toEqual(['handoffs.warned']);
    await pass(1);
    expect(await rung(sent)).toEqual(['handoffs.warned', 'handoffs.breached']);
    const answered = await answer(await takeHandoff(shop.packer, at(sent)));
    await pass(10);
    expect(answered).toMatchObject({ outcome: 'breached', clock: { isBreached: true } });
    expect(await rung(sent)).toEqual(['handoffs.warned', 'handoffs.breached']);
  });

  it('stands still while it is returned, and runs on when it is sent again', async () => {
    const sent = await shop.send();
    await pass(1);
    const returned = await returnHandoff(shop.packer, { ...at(sent), text: '单号不对' });
    await pass(30);
    expect(await rung(sent)).toEqual([]);
    const again = await sendHandoffAgain(shop.agent, {
      ...at(returned),
      text: '',
      answers: { tracking: 'SF2' },
    });
    expect(Math.round(again.clock.elapsedSeconds / hour)).toBe(1);
    await pass(1);
    expect(await rung(sent)).toEqual([]);
    await pass(2.5);
    expect(await rung(sent)).toEqual(['handoffs.warned', 'handoffs.breached'].slice(1));
  });

  it('keeps its promise when the answer is in time, and tells nothing after', async () => {
    const sent = await shop.send();
    await pass(2);
    expect(await answer(sent)).toMatchObject({ outcome: 'kept', dueAt: null });
    await pass(20);
    expect(await rung(sent)).toEqual([]);
  });

  it('runs on after a dispute; the time in between does not count, and late is late', async () => {
    const sent = await shop.send();
    await pass(2);
    const answered = await answer(sent);
    await pass(50);
    const disputed = await disputeHandoff(shop.agent, { ...at(answered), text: '不对' });
    expect(disputed.outcome).toBeNull();
    await pass(2.5);
    expect(await rung(sent)).toEqual(['handoffs.breached']);
    expect(await answer(await seen(sent))).toMatchObject({ outcome: 'breached' });
  });

  it('tells nothing of what was taken back', async () => {
    const sent = await shop.send();
    await withdrawHandoff(shop.agent, { ...at(sent), text: '' });
    await pass(20);
    expect(await rung(sent)).toEqual([]);
    expect((await seen(sent)).outcome).toBeNull();
  });

  it('promises nothing without a time, and still measures', async () => {
    const type = await shop.aType({ targetSeconds: null });
    const sent = await shop.send({ typeId: type.typeId });
    await pass(5);
    const answered = await answer(sent);
    expect(answered).toMatchObject({ outcome: null, dueAt: null });
    expect(Math.round(answered.clock.elapsedSeconds / hour)).toBe(5);
  });
});

describe('the hours it counts in', () => {
  const owner = () => shop.as([manageCalendars]);
  const never = { ...aroundTheClock, week: weekOf({}) };

  it('are counted anew when they change, and cannot be deleted while something counts in them', async () => {
    const hours = await createCalendar(owner(), { name: '仓库', definition: never });
    const type = await shop.aType({ calendarId: hours.calendarId });
    const sent = await shop.send({ typeId: type.typeId });
    expect(sent.dueAt).toBeNull();
    await pass(10);
    expect(await rung(sent)).toEqual([]);
    await expect(deleteCalendar(owner(), hours.calendarId)).rejects.toMatchObject({
      kind: 'conflict',
      values: { uses: 'the kind of hand-off “Find a parcel”' },
    });
    await changeCalendar(owner(), hours.calendarId, { name: '仓库', definition: aroundTheClock, after: 1 });
    expect(await rung(sent)).toEqual(['handoffs.breached']);
    const { name, hint, teamId, formId, answerFormId, targetSeconds, warnPercent } = type;
    const draft = { name, hint, teamId, formId, answerFormId, targetSeconds, warnPercent, calendarId: null };
    await changeHandoffType(shop.manager, { ...draft, typeId: type.typeId, after: 1, isArchived: false });
    await expect(deleteCalendar(owner(), hours.calendarId)).rejects.toMatchObject({ kind: 'conflict' });
    await answer(await seen(sent));
    await expect(deleteCalendar(owner(), hours.calendarId)).resolves.toEqual({ done: true });
  });
});

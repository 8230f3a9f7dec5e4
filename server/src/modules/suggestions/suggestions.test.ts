import { wordListsManage } from '@zhiyin/domain/inbox';
import { suggestionsHandle, suggestionsManage, suggestionsRead } from '@zhiyin/domain/suggestions';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { anAgent } from '../../../test/desk.ts';
import { aPortal, type Door } from '../../../test/portal.ts';
import { useWorld } from '../../../test/world.ts';
import { changeWordList } from '../inbox/writing/change-word-list.ts';
import { answerSuggestion, remarkOnSuggestion } from './actions/answer.ts';
import { changeSuggestion } from './actions/change.ts';
import { joinSuggestion, partSuggestion } from './actions/join.ts';
import { noteSuggestion } from './actions/note.ts';
import { getSuggestion, listSuggestions, summariseSuggestions } from './actions/read.ts';
import { changeSuggestionSettings } from './actions/settings.ts';

const world = useWorld();
const rights = [suggestionsRead, suggestionsHandle, suggestionsManage];

/** A shop whose box is open. */
async function aBox() {
  const door = await aPortal(world());
  const handler = await anAgent(door.shop, rights);
  await changeSuggestionSettings(handler, { isOpen: true });
  const path = `/portals/${door.shopKey}/suggestions`;
  const suggest = (more: object = {}, token?: string) => {
    const body = { submissionId: v7(), text: '希望可以自提', topic: 'delivery', locale: 'zh', ...more };
    return door.post(path, body, token);
  };
  const follow = (key: string) => door.post(`/portals/${door.shopKey}/suggestion`, { key });
  const all = async () => (await listSuggestions(handler, { limit: 50 })).items;
  return { door, handler, suggest, follow, all };
}

const mailsOf = (door: Door) =>
  look(door.shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('mails')
      .select(['recipient', 'body', 'link'])
      .where('workspaceId', '=', tx.workspaceId)
      .execute(),
  );

describe('the box', () => {
  it('takes nothing while it is closed, and says so', async () => {
    const door = await aPortal(world());
    const box = await door.get(`/portals/${door.shopKey}/suggestion-box`);
    expect(box.body).toMatchObject({ isOpen: false });
    const body = { submissionId: v7(), text: 'More colours', topic: 'product', locale: 'en' };
    expect((await door.post(`/portals/${door.shopKey}/suggestions`, body)).status).toBe(409);
  });

  it('takes a suggestion of anybody, once for each sending, and lets them follow it by its key alone', async () => {
    const { suggest, follow, all, door } = await aBox();
    const submissionId = v7();
    const first = await suggest({ submissionId, door: 'poster' });
    const again = await suggest({ submissionId, door: 'poster' });
    expect(again.body.key).toBe(first.body.key);
    expect(await all()).toMatchObject([
      { text: '希望可以自提', way: 'poster', customerId: null, state: 'new' },
    ]);
    expect((await follow(first.body.key)).body.suggestion).toMatchObject({ state: 'new', answers: [] });
    const [id = ''] = String(first.body.key).split('.');
    expect((await follow(`${id}.${'A'.repeat(43)}`)).body.suggestion).toBeNull();
    const elsewhere = await aPortal(world());
    const path = `/portals/${elsewhere.shopKey}/suggestion`;
    expect((await elsewhere.post(path, { key: first.body.key })).body.suggestion).toBeNull();
    expect(door.shopKey).not.toBe(elsewhere.shopKey);
  });

  it('keeps nothing of what a machine fills in, and tells it nothing', async () => {
    const { suggest, all } = await aBox();
    const trapped = await suggest({ website: 'https://spam.example' });
    expect(trapped.status).toBe(200);
    expect(await all()).toEqual([]);
  });

  it('takes a customer’s as theirs, and of an anonymous one nothing that leads to them', async () => {
    const { suggest, all, door } = await aBox();
    const { token, customerId } = await door.enter('lin@example.com');
    await suggest({}, token);
    expect(await all()).toMatchObject([{ customerId, isMailed: true }]);
    const own = await door.get('/visitor/suggestions', token);
    expect(own.body.items).toMatchObject([{ text: '希望可以自提', isAnswered: false }]);

    await suggest({ text: '客服声音可以再亲切一点', isAnonymous: true }, token);
    const [hidden] = await all();
    expect(hidden).toMatchObject({ customerId: null, isMailed: false });
    const facts = await look(door.shop.asSystem(), (tx) =>
      tx.db
        .selectFrom('facts')
        .select(['actorId', 'address'])
        .where('workspaceId', '=', tx.workspaceId)
        .where('kind', '=', 'suggestions.received')
        .orderBy('factId')
        .execute(),
    );
    expect(facts.at(-1)).toEqual({ actorId: null, address: null });
  });
});

describe('a suggestion', () => {
  it('is answered, and whoever made it is told by mail and on its page what it became', async () => {
    const { suggest, follow, all, handler, door } = await aBox();
    const { key } = (await suggest({ email: 'wang@example.com' })).body;
    const [one] = await all();
    if (!one) throw new Error('nothing came in');
    const { suggestionId, revision } = one;
    await remarkOnSuggestion(handler, { suggestionId, text: '仓库说可以' });
    const answered = await answerSuggestion(handler, {
      ...{ suggestionId, revision, text: '下月起支持自提', state: 'planned' },
    });
    expect(answered).toMatchObject({
      state: 'planned',
      remarks: [{ isInternal: true }, { state: 'planned' }],
    });
    const own = (await follow(key)).body.suggestion;
    expect(own).toMatchObject({ state: 'planned', answers: [{ text: '下月起支持自提', state: 'planned' }] });
    const mails = await mailsOf(door);
    expect(mails.map(({ recipient }) => recipient)).toEqual(['wang@example.com', 'wang@example.com']);
    expect(mails.some(({ body }) => body.includes('下月起支持自提'))).toBe(true);
    for (const { link } of mails) expect(link).toContain(`#key=${key}`);
    expect(await summariseSuggestions(handler)).toMatchObject({ waiting: 0, dated: 1, inTime: 1 });
  });

  it('is not answered in words that the shop sends to nobody', async () => {
    const { suggest, all, handler, door } = await aBox();
    await suggest();
    const [one] = await all();
    if (!one) throw new Error('nothing came in');
    const { suggestionId, revision } = one;
    await changeWordList(door.shop.as([wordListsManage]), {
      ...{ kind: 'off-platform', isOn: true, isBlocking: true, isOverridable: false, revision: 0 },
      entries: [{ term: '加微信', instead: '', isFine: false }],
    });
    const answer = (text: string) =>
      answerSuggestion(handler, { suggestionId, revision, text, state: 'planned' });
    await expect(answer('请加微信谈')).rejects.toMatchObject({ reason: { key: 'inbox.word-blocked' } });
    await remarkOnSuggestion(handler, { suggestionId, text: '他想加微信' });
    await expect(answer('请在这里说')).resolves.toMatchObject({ state: 'planned' });
  });

  it('is not changed by who saw an older state, and is never new again once it was answered', async () => {
    const { suggest, all, handler } = await aBox();
    await suggest();
    const [one] = await all();
    if (!one) throw new Error('nothing came in');
    const { suggestionId, revision } = one;
    const taken = await changeSuggestion(handler, { suggestionId, revision, state: 'considering' });
    const stale = changeSuggestion(handler, { suggestionId, revision, topic: 'price' });
    await expect(stale).rejects.toMatchObject({ kind: 'conflict' });
    const done = await answerSuggestion(handler, {
      ...{ suggestionId, revision: taken.revision, text: '已经可以了', state: 'done' },
    });
    expect(done.settledAt).not.toBeNull();
    const back = changeSuggestion(handler, { suggestionId, revision: done.revision, state: 'new' });
    await expect(back).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('rings once when nobody answered in time', async () => {
    const { suggest, all, handler } = await aBox();
    await changeSuggestionSettings(handler, { answerDays: 2, ownerId: handler.actor.id });
    await suggest();
    world().pass(2 * 86_400 + 60);
    await world().settle();
    expect(await all()).toMatchObject([{ isOverdue: true, ownerId: handler.actor.id }]);
    expect(await summariseSuggestions(handler)).toMatchObject({ late: 1, dated: 1, inTime: 0 });
    const bells = await look(handler, (tx) =>
      tx.db
        .selectFrom('notices')
        .select('kind')
        .where('workspaceId', '=', tx.workspaceId)
        .where('memberId', '=', handler.actor.id ?? '')
        .orderBy('noticeId')
        .execute(),
    );
    expect(bells.map(({ kind }) => kind)).toEqual(['suggestions.given', 'suggestions.late']);
  });

  it('can be taken back: its text and address are gone', async () => {
    const { suggest, follow, all, door } = await aBox();
    const { key } = (await suggest({ email: 'wang@example.com' })).body;
    const path = `/portals/${door.shopKey}/suggestion/withdrawal`;
    expect((await door.post(path, { key })).status).toBe(200);
    expect((await door.post(path, { key })).status).toBe(200);
    expect((await follow(key)).body.suggestion).toBeNull();
    expect(await all()).toEqual([]);
    const stored = await look(door.shop.asSystem(), (tx) =>
      tx.db
        .selectFrom('suggestions')
        .select(['text', 'email', 'customerId'])
        .where('workspaceId', '=', tx.workspaceId)
        .execute(),
    );
    expect(stored).toEqual([{ text: '', email: null, customerId: null }]);
  });
});

describe('suggestions that are alike', () => {
  it('are found, joined and told together; parted, each keeps what it was told', async () => {
    const { suggest, follow, handler } = await aBox();
    const note = { topic: 'delivery', customerId: null, email: '' } as const;
    const main = await noteSuggestion(handler, { ...note, text: '希望支持门店自提' });
    const { key } = (await suggest({ text: '希望可以门店自提', email: 'li@example.com' })).body;
    const { similar } = await getSuggestion(handler, main);
    expect(similar).toMatchObject([{ text: '希望可以门店自提' }]);
    const other = similar[0];
    if (!other) throw new Error('nothing is alike');
    const { suggestionId, revision } = other;
    const joined = await joinSuggestion(handler, { suggestionId, revision, intoId: main.suggestionId });
    expect(joined).toMatchObject({ supporters: 2, joined: [{ suggestionId }] });
    expect((await listSuggestions(handler, { limit: 50 })).items).toHaveLength(1);

    await answerSuggestion(handler, {
      ...{ suggestionId: main.suggestionId, revision: joined.revision, text: '下月开通', state: 'planned' },
    });
    expect((await follow(key)).body.suggestion).toMatchObject({
      ...{ state: 'planned', supporters: 2, answers: [{ text: '下月开通' }] },
    });
    const alone = await partSuggestion(handler, { suggestionId });
    expect(alone).toMatchObject({ joinedTo: null, state: 'planned', remarks: [{ text: '下月开通' }] });
    const toItself = joinSuggestion(handler, {
      suggestionId,
      revision: alone.revision,
      intoId: suggestionId,
    });
    await expect(toItself).rejects.toMatchObject({ kind: 'conflict' });
  });
});

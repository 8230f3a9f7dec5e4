import { channelsManage } from '@zhiyin/domain/channels';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { aPortal, type Door } from '../../../../../test/portal.ts';
import { useWorld } from '../../../../../test/world.ts';
import { createForm, publishForm } from '../../../platform/forms/publish-form.ts';
import { changePortal } from '../settings/change-portal.ts';

const world = useWorld();
const text = (words: string) => ({ zh: `${words}。`, en: words });
const draft = {
  title: text('Return'),
  sections: [],
  questions: [
    {
      key: 'order',
      kind: 'text',
      label: text('Order number'),
      isRequired: true,
      isFatal: false,
      settings: {},
    },
  ],
};

async function aForm(door: Door, isPublic: boolean) {
  const owner = door.shop.asOwner();
  const { formId } = await createForm(owner, 'return', draft);
  if (isPublic) await changePortal(owner, { formIds: [formId] });
  const path = `/portals/${door.shopKey}/forms/return`;
  const answer = (answers: object, more: object = {}, token?: string) =>
    door.post(path, { submissionId: v7(), version: 1, answers, ...more }, token);
  return { formId, owner, path, answer };
}

const responsesOf = (door: Door) =>
  look(door.shop.asSystem(), (tx) =>
    tx.db.selectFrom('formResponses').selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
  );

it('shows and takes a form that the shop made public, from anybody', async () => {
  const door = await aPortal(world());
  const { path, answer } = await aForm(door, true);
  expect((await door.get(`/portals/${door.shopKey}`)).body.forms).toEqual([
    { key: 'return', title: draft.title },
  ]);
  expect((await door.get(path)).body).toMatchObject({ version: 1, title: draft.title });
  expect((await answer({ order: 'A-1' })).status).toBe(200);
  expect(await responsesOf(door)).toMatchObject([
    { version: 1, answers: { order: 'A-1' }, respondentKind: 'visitor', respondentId: null, subjectId: null },
  ]);
});

it('is the customer’s answer when they are signed in', async () => {
  const door = await aPortal(world());
  const { answer } = await aForm(door, true);
  const { token, customerId } = await door.enter('lin@example.com');
  await answer({ order: 'A-1' }, {}, token);
  expect(await responsesOf(door)).toMatchObject([{ respondentId: customerId, subjectId: customerId }]);
});

it('hides every form that is not public', async () => {
  const door = await aPortal(world());
  const { path, answer } = await aForm(door, false);
  expect((await door.get(path)).status).toBe(404);
  expect((await answer({ order: 'A-1' })).status).toBe(404);
  expect(await responsesOf(door)).toEqual([]);
});

it('stores a repeated send once', async () => {
  const door = await aPortal(world());
  const { answer } = await aForm(door, true);
  const submissionId = v7();
  const sent = await Promise.all([
    answer({ order: 'A-1' }, { submissionId }),
    answer({ order: 'A-1' }, { submissionId }),
  ]);
  expect(sent.map(({ status }) => status)).toEqual([200, 200]);
  expect((await responsesOf(door)).length).toBe(1);
});

it('says which answer is missing', async () => {
  const door = await aPortal(world());
  const { answer } = await aForm(door, true);
  const { status, body } = await answer({});
  expect(status).toBe(422);
  expect(body.error.fields).toMatchObject([{ path: 'answers.order' }]);
});

it('keeps the version that was seen', async () => {
  const door = await aPortal(world());
  const { formId, owner, answer, path } = await aForm(door, true);
  await publishForm(owner, formId, 1, { ...draft, title: text('Return or exchange') });
  expect((await door.get(path)).body.version).toBe(2);
  await answer({ order: 'A-1' });
  expect(await responsesOf(door)).toMatchObject([{ version: 1 }]);
});

it('lets the shop open only forms that it has', async () => {
  const door = await aPortal(world());
  const editor = door.shop.as([channelsManage]);
  await expect(changePortal(editor, { formIds: [v7()] })).rejects.toMatchObject({ kind: 'missing' });
});

import { channelsManage, readyPreChatForm } from '@zhiyin/domain/channels';
import { customersRead } from '@zhiyin/domain/customers';
import { FormDraft, manageForms } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { plainChat, useShopName } from '../../../../test/plain-chat.ts';
import { getCustomer } from '../../customers/actions/get-customer.ts';
import { customers } from '../../customers/index.ts';
import { archiveForm } from '../../platform/forms/archive-form.ts';
import { createForm, publishForm } from '../../platform/forms/publish-form.ts';
import { answerPreChat } from '../actions/answer-pre-chat.ts';
import { createWidget } from '../actions/create-widget.ts';
import { startVisit } from '../actions/start-visit.ts';
import { channels } from '../index.ts';
import { listAnswers } from './list-answers.ts';

const shop = useBareShop({ modules: [customers, channels] });
useShopName(shop);
const owner = () => shop().member(channelsManage, manageForms);
const reader = () => shop().member(customersRead);

let count = 0;
async function aChatThatAsks() {
  const { formId, version } = await createForm(owner(), `before-${++count}`, readyPreChatForm);
  const { widgetId, siteKey } = await createWidget(owner(), { ...plainChat, formId });
  const start = (token: string | null = null) =>
    startVisit(shop().as('system', null), { siteKey, locale: 'zh', token, identity: null, page: null });
  return { formId, version, widgetId, start };
}
function visitor(customerId: string, channelId: string): Context {
  const ctx = shop().as('visitor', customerId);
  return { ...ctx, actor: { ...ctx.actor, channelId } };
}
const answers = { name: '林小满', email: 'lin@example.com', topic: 'order', consent: true };

it('asks until it is answered, keeps the answers, and fills the record', async () => {
  const { formId, version, widgetId, start } = await aChatThatAsks();
  const { token, customerId, preChatForm } = await start();
  expect(preChatForm).toMatchObject({ formId, version });
  await answerPreChat(visitor(customerId, widgetId), { formId, version, answers });
  expect(await start(token)).toMatchObject({ customerId, preChatForm: null });
  expect((await start()).preChatForm).not.toBeNull();
  expect(await getCustomer(reader(), { customerId })).toMatchObject({
    name: '林小满',
    email: 'lin@example.com',
  });
  const { items } = await listAnswers(reader(), { customerId });
  expect(items).toMatchObject([{ formId, version, title: readyPreChatForm.title }]);
  expect(items[0]?.answers.map(({ key, value }) => [key, value.en])).toEqual([
    ['name', '林小满'],
    ['email', 'lin@example.com'],
    ['topic', 'An order'],
    ['consent', 'Yes'],
  ]);
});

it('keeps the first answers when they are sent twice', async () => {
  const { formId, version, widgetId, start } = await aChatThatAsks();
  const { customerId } = await start();
  const send = () => answerPreChat(visitor(customerId, widgetId), { formId, version, answers });
  await Promise.all([send(), send()]);
  expect((await listAnswers(reader(), { customerId })).items).toHaveLength(1);
});

it('refuses answers that do not fit, and makes no record of them', async () => {
  const { formId, version, widgetId, start } = await aChatThatAsks();
  const { customerId } = await start();
  const ctx = visitor(customerId, widgetId);
  const wrong = answerPreChat(ctx, { formId, version, answers: { ...answers, consent: false } });
  await expect(wrong).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'answers.consent' }] });
  await expect(getCustomer(reader(), { customerId })).rejects.toMatchObject({ kind: 'missing' });
  await answerPreChat(ctx, { formId, version, answers });
  await expect(getCustomer(reader(), { customerId })).resolves.toMatchObject({ customerId });
});

it('takes only answers to the form that this chat asks', async () => {
  const [asking, other] = [await aChatThatAsks(), await aChatThatAsks()];
  const { customerId } = await asking.start();
  const { formId, version } = other;
  const foreign = answerPreChat(visitor(customerId, asking.widgetId), { formId, version, answers });
  await expect(foreign).rejects.toMatchObject({ kind: 'conflict' });
});

it('asks nothing when the form was archived, and names no archived form', async () => {
  const { formId, start } = await aChatThatAsks();
  await archiveForm(owner(), formId);
  expect((await start()).preChatForm).toBeNull();
  await expect(createWidget(owner(), { ...plainChat, formId })).rejects.toMatchObject({ kind: 'conflict' });
});

it('asks nothing that a chat cannot ask, and names no such form', async () => {
  const { formId, version, start } = await aChatThatAsks();
  const file = { ...readyPreChatForm.questions[0], key: 'proof', kind: 'file', settings: {} };
  const definition = FormDraft.parse({ ...readyPreChatForm, questions: [file] });
  await publishForm(owner(), formId, version, definition);
  expect((await start()).preChatForm).toBeNull();
  await expect(createWidget(owner(), { ...plainChat, formId })).rejects.toMatchObject({
    reason: { key: 'channels.form-not-for-chats' },
  });
});

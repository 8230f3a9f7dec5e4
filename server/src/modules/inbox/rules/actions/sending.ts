import { fillCanned, inboxReply, inboxWords } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { z } from 'zod';
import { portalFormAddress } from '#modules/channels';
import { addressesOf } from '#modules/people';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { countUse } from '../../canned/count-use.ts';
import { findShopCanned } from '../../canned/shop-canned.ts';
import { shopName } from '../../ways/shop-name.ts';
import { sayToCustomer, spokenTo } from './say-to-customer.ts';
import { SendingTime, sendingSettings } from './sending-time.ts';

const common = { subjectKind: 'conversation', may: inboxReply };
const Texts = z.object({ zh: z.string(), en: z.string() });
const Reply = SendingTime.extend({ text: Texts });
const Canned = SendingTime.extend({ cannedReplyId: z.string() });
const Form = SendingTime.extend({ formId: z.string(), text: Texts });

const reply: RuleAction = {
  ...common,
  key: 'inbox.reply',
  words: { zh: '回复顾客', en: 'Reply to the customer' },
  settings: [
    {
      key: 'text',
      kind: 'both-texts',
      label: { zh: '内容', en: 'Text' },
      help: {
        zh: '按顾客的语言发送；只写一种时，所有顾客都收到那一种。{name} 会换成顾客的称呼。',
        en: 'Sent in the customer’s language; with one alone everybody gets that. {name} becomes the customer’s name.',
      },
      isRequired: true,
    },
    ...sendingSettings,
  ],
  run: async (tx, step) => {
    const { text, ...time } = Reply.parse(step.settings);
    return sayToCustomer(tx, step, time, (reader) => {
      const spoken = spokenTo(reader, text);
      return say({ zh: spoken, en: spoken }, reader.language, { name: reader.name });
    });
  },
};

const replyCanned: RuleAction = {
  ...common,
  key: 'inbox.reply-canned',
  words: { zh: '用快捷回复答复顾客', en: 'Send a canned reply' },
  settings: [
    {
      key: 'cannedReplyId',
      kind: 'thing',
      of: 'canned',
      label: { zh: '快捷回复', en: 'Canned reply' },
      help: {
        zh: '店铺的快捷回复；以后改了内容，规则发的也跟着改。',
        en: 'One of the shop’s; when its text is changed, the rule sends the new one.',
      },
      isRequired: true,
    },
    ...sendingSettings,
  ],
  run: async (tx, step) => {
    const { cannedReplyId, ...time } = Canned.parse(step.settings);
    const canned = await findShopCanned(tx, cannedReplyId);
    if (!canned) throw new Refusal('missing', inboxWords.cannedReplyNotFound);
    return sayToCustomer(tx, step, time, async ({ name, language, conversation: { assigneeId } }) => {
      await countUse(tx, cannedReplyId);
      const shop = await shopName(tx);
      const [agent] = await addressesOf(tx, assigneeId === null ? [] : [assigneeId]);
      return fillCanned(canned, language, { customer: name, agent: agent?.name ?? shop, shop });
    });
  },
};

const sendForm: RuleAction = {
  ...common,
  key: 'inbox.send-form',
  words: { zh: '请顾客填表单', en: 'Ask the customer to fill in a form' },
  settings: [
    {
      key: 'formId',
      kind: 'thing',
      of: 'form',
      label: { zh: '表单', en: 'Form' },
      help: {
        zh: '要在自助页面上开放的表单；顾客收到它的链接。',
        en: 'One that is open on the portal; the customer gets its link.',
      },
      isRequired: true,
    },
    {
      key: 'text',
      kind: 'both-texts',
      label: { zh: '内容', en: 'Text' },
      initial: {
        zh: '请填写这张表单，我们马上处理：',
        en: 'Please fill in this form, and we will see to it:',
      },
      isRequired: true,
    },
    ...sendingSettings,
  ],
  run: async (tx, step) => {
    const { formId, text, ...time } = Form.parse(step.settings);
    const { title, url } = await portalFormAddress(tx, formId);
    return sayToCustomer(tx, step, time, (reader) => {
      return `${spokenTo(reader, text)}\n${say(title, reader.language)}\n${url}`;
    });
  },
};

/** What rules may send to the customer: words of their own, a canned reply, a form. */
export const sendingActions: readonly RuleAction[] = [reply, replyCanned, sendForm];

import { listWidgets, startVisit } from '@zhiyin/domain/channels';
import { editCustomer } from '@zhiyin/domain/customers';
import {
  addNote,
  askSecurely,
  sendReply,
  sendVisitorMessage,
  setPriority,
  transferConversation,
} from '@zhiyin/domain/inbox';
import { listProducts } from '@zhiyin/domain/store';
import type { App } from '../../app.ts';
import { callWith, type DemoCall } from './caller.ts';

/** Somebody who writes today, from a page of the shop. */
interface Caller {
  readonly name: string;
  readonly locale: 'zh' | 'en';
  readonly page: string;
  readonly says: readonly string[];
}

const callers = {
  broken: {
    name: '顾云深',
    locale: 'zh',
    page: '/products/SET-GW-1',
    says: ['我的电话 13812345678', '刚收到的盖碗碎了两只，想退款，麻烦尽快'],
  },
  angry: {
    name: '罗一诺',
    locale: 'zh',
    page: '/orders',
    says: ['我要投诉！上次答应补发的滤网到现在都没收到'],
  },
  gift: {
    name: 'Hannah Moore',
    locale: 'en',
    page: '/products/TEA-LJ-250',
    says: ['Hello! Is the Longjing tin nice as a gift?', 'It should reach Hangzhou by Friday.'],
  },
  parcel: {
    name: '孟晚棠',
    locale: 'zh',
    page: '/orders',
    says: ['订单号 9000010000000007919', '快递三天没动了，能帮我退款吗'],
  },
  missing: {
    name: '叶蓁',
    locale: 'zh',
    page: '/orders',
    says: ['礼盒打开少了一罐，外箱是好的'],
  },
  company: {
    name: '秦越',
    locale: 'zh',
    page: '/gifts',
    says: ['我们公司想订 80 份礼盒，可以印标吗？发票怎么开？'],
  },
} as const satisfies Record<string, Caller>;
type Who = keyof typeof callers;

/** Those of the desk who answer today. */
interface Desk {
  readonly owner: DemoCall;
  readonly agent: DemoCall;
  readonly english: DemoCall;
  /** The team for after-sales. */
  readonly teamId: string;
}

/** What happens in the demo shop today: customers write, rules fire, agents answer with cards, promises and forms. */
export async function makeToday(app: App, desk: Desk): Promise<void> {
  const talks = await everybodyWrites(app, desk.owner);
  // Rules act on what was said before anybody answers.
  await app.engine.settle();
  await answerGift(app, desk.english, talks.gift);
  await answerCompany(app, desk.agent, talks.company);
  await desk.owner(setPriority, { params: { conversationId: talks.angry }, body: { priority: 'urgent' } });
  await handOnParcel(app, desk, talks.parcel);
  await app.engine.settle();
}

async function everybodyWrites(app: App, owner: DemoCall): Promise<Record<Who, string>> {
  const { items } = await owner(listWidgets);
  const siteKey = items[0]?.siteKey ?? '';
  const write = async (who: Who): Promise<string> => {
    const { name, locale, page, says } = callers[who];
    const url = `http://localhost/demo-shop${page}`;
    const visit = await callWith(app, {})(startVisit, { body: { siteKey, locale, page: { url } } });
    const visitor = callWith(app, { authorization: `Bearer ${visit.token}` });
    let conversationId = '';
    for (const text of says) {
      const clientMessageId = app.system.newId();
      const sent = await visitor(sendVisitorMessage, { body: { clientMessageId, text } });
      conversationId = sent.conversation.conversationId;
    }
    const { customerId } = visit;
    await owner(editCustomer, { params: { customerId }, body: { name, locale } });
    return conversationId;
  };
  return {
    broken: await write('broken'),
    angry: await write('angry'),
    gift: await write('gift'),
    parcel: await write('parcel'),
    missing: await write('missing'),
    company: await write('company'),
  };
}

/** An answer with the product beside it, which promises something. */
async function answerGift({ system }: App, emma: DemoCall, conversationId: string): Promise<void> {
  const { items } = await emma(listProducts, { query: { search: '龙井' } });
  const cards = items.slice(0, 1).map(({ productId }) => ({ kind: 'product' as const, id: productId }));
  const dueAt = new Date(system.now().getTime() + 20 * 3_600_000).toISOString();
  await emma(sendReply, {
    params: { conversationId },
    body: {
      clientMessageId: system.newId(),
      text: 'It comes in a tin with a ribbon. I will tell you the arrival day by tomorrow noon.',
      cards,
      promises: [{ promise: 'reply', said: 'tell you the arrival day by tomorrow noon', dueAt }],
    },
  });
}

/** Asks for the invoice's details outside of the chat. */
async function answerCompany({ system }: App, agent: DemoCall, conversationId: string): Promise<void> {
  const params = { conversationId };
  await agent(sendReply, {
    params,
    body: { clientMessageId: system.newId(), text: '可以印标的。开票资料请在安全表单里填写，我马上发给您。' },
  });
  await agent(askSecurely, { params, body: { clientMessageId: system.newId(), asks: ['phone', 'free'] } });
}

/** Handed to after-sales with the reason and what was tried already. */
async function handOnParcel({ system }: App, { agent, teamId }: Desk, conversationId: string): Promise<void> {
  const params = { conversationId };
  const answer = '我查一下这票快递，请稍等两分钟。';
  await agent(sendReply, { params, body: { clientMessageId: system.newId(), text: answer } });
  await agent(addNote, {
    params,
    body: { clientMessageId: system.newId(), text: '中转站压件，顺丰已登记催件。' },
  });
  await agent(transferConversation, {
    params,
    body: {
      to: { teamId },
      reason: 'skill',
      note: '顾客想直接退款',
      tried: '已催件两次',
      clientMessageId: system.newId(),
    },
  });
}

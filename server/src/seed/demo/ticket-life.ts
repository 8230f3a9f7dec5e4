import {
  commentTicket,
  createTicket,
  createTicketTemplate,
  linkTicket,
  listTickets,
  logTicketWork,
  type TicketEntry,
  watchTicket,
} from '@zhiyin/domain/tickets';
import type { DemoCall } from './caller.ts';

/** Those who work on tickets today. */
interface Working {
  readonly agent: DemoCall;
  readonly agentId: string;
  readonly lead: DemoCall;
  readonly manager: DemoCall;
}

/** What is said and done about the demo's tickets: comments, links, a child, watchers, time spent, templates. */
export async function makeTicketLife({ agent, agentId, lead, manager }: Working): Promise<void> {
  const { items } = await lead(listTickets, { query: { limit: 50 } });
  const titled = (title: string): TicketEntry => {
    const found = items.find((ticket) => ticket.title === title);
    if (!found) throw new Error(`the demo has no ticket “${title}”`);
    return found;
  };
  const broken = titled('盖碗碎了两只，要求补发');
  const missing = titled('礼盒少一罐茶');
  const damp = titled('白毫银针受潮，申请退款');
  const say = (by: DemoCall, { ticketId }: TicketEntry, text: string, visibility: 'internal' | 'customer') =>
    by(commentTicket, { params: { ticketId }, body: { text, visibility } });
  await say(agent, broken, '开箱视频看过了：外箱左下角压痕，盖碗在最下层。', 'internal');
  await say(lead, broken, '按补发处理，今天跟仓库确认新的内衬。', 'internal');
  await say(agent, broken, '您好，两只盖碗今天补发，单号稍后给您。', 'customer');
  await say(agent, damp, '您好，这一批的入库检测正在调，明天中午前给您答复。', 'customer');
  const params = { ticketId: broken.ticketId };
  await agent(logTicketWork, { params, body: { seconds: 900, note: '看视频、核对订单' } });
  await lead(logTicketWork, { params, body: { seconds: 300, note: '联系仓库' } });
  await lead(watchTicket, { params, body: { memberId: agentId, isWatching: true } });
  await lead(linkTicket, { params, body: { otherId: missing.ticketId, kind: 'caused-by' } });
  await agent(createTicket, {
    body: {
      ...{ typeId: broken.typeId, title: '补发两只盖碗（加厚内衬）', parentId: broken.ticketId },
      answers: { problem: 'damaged', wish: 'resend' },
      items: [{ label: '换加厚内衬' }, { label: '拍照留底' }],
    },
  });
  await manager(createTicketTemplate, {
    body: {
      ...{ name: '破损补发', typeId: broken.typeId, title: '运输破损，补发', priority: 'high' },
      answers: { problem: 'damaged', wish: 'resend' },
      items: [{ label: '核对开箱照片' }, { label: '通知仓库补发' }, { label: '把新单号告诉顾客' }],
    },
  });
}

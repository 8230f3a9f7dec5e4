import { count, meanMoney, money, quotient, score, seconds, share, type ToldFigure } from '../figure.ts';

const up = { better: 'up' } as const;
const down = { better: 'down' } as const;
const ofAgents = { isOfAgents: true } as const;

/** 生意参谋 · 客服绩效 · 业绩询单. */
export const sycmInquiries: readonly ToldFigure[] = [
  count('inquirers', '询单人数', 'Inquirers', ofAgents),
  count('inquirers-today', '当日询单人数', 'Inquirers of the day'),
  count('payers-today', '当日付款人数', 'Paid the same day', up),
  money('paid-today', '当日付款金额', 'Paid the same day (amount)', up),
  count('payers', '最终付款人数', 'Paid in the end', { ...up, ...ofAgents }),
  money('paid', '最终付款金额', 'Paid in the end (amount)', { ...up, ...ofAgents }),
  share('conversion-today', '询单当日付款转化率', 'Inquirers who paid the same day', {
    ...up,
    by: 'inquirers-today',
    ours: 'insights.conversion-same-day',
  }),
  share('conversion', '询单最终付款转化率', 'Inquirers who paid in the end', {
    ...up,
    ...ofAgents,
    by: 'inquirers',
    ours: 'insights.conversion-48-hours',
  }),
];

/** 生意参谋 · 客服绩效 · 咨询接待. */
export const sycmReception: readonly ToldFigure[] = [
  count('askers', '咨询人数', 'Customers who wrote', ofAgents),
  count('received', '接待人数', 'Customers served', ofAgents),
  count('unanswered', '未回复人数', 'Customers not answered', down),
  count('received-well', '有效接待人数', 'Customers served effectively'),
  seconds('response', '平均响应时长', 'Average response time', {
    ...down,
    ...ofAgents,
    or: ['平均响应时间', '旺旺人工平均响应时长', '平均响应(秒)'],
    ours: 'insights.taobao-human-average-response',
  }),
  share('within-three-minutes', '3分钟人工响应率', 'Answered by a person within 3 minutes', {
    ...up,
    ...ofAgents,
    or: ['旺旺3分钟人工响应率', '三分钟人工响应率', '3分钟响应率'],
    ours: 'insights.taobao-three-minute-rate',
  }),
  count('contacts', '咨询客服人次', 'Contacts with agents'),
  count('contacts-answered', '客服回复人次', 'Contacts answered by agents'),
  count('contacts-unanswered', '客服未回复人次', 'Contacts not answered', down),
  share('replied', '旺旺回复率', 'Wangwang reply rate', {
    ...up,
    ...ofAgents,
    or: ['回复率'],
    by: 'contacts',
  }),
  seconds('first-response', '首次响应时长', 'First response time', {
    ...down,
    ...ofAgents,
    or: ['首次响应时间', '首响时长'],
    ours: 'insights.first-response-average',
  }),
  count('slow', '慢响应人数', 'Answered slowly', down),
  count('long', '长接待人数', 'Served for long'),
  count('begun-by-buyers', '买家发起人数', 'Chats buyers began'),
  count('followed-up', '客服主动跟进人数', 'Followed up by agents'),
  count('messages', '总消息数', 'Messages', { or: ['总消息条数'] }),
  count('buyers-messages', '买家消息条数', 'Messages of buyers', { or: ['买家消息数'] }),
  count('agents-messages', '客服消息条数', 'Messages of agents', { or: ['客服消息数'] }),
  quotient('answers-per-question', '答问比', 'Answers to a question', {
    by: 'buyers-messages',
    or: ['答问比(%)'],
  }),
  count('characters', '客服字数', 'Characters agents wrote'),
  seconds('reception', '平均接待时长', 'Average time served', { or: ['平均接待时间'] }),
];

/** 生意参谋 · 客服绩效 · 客单价. */
export const sycmSpend: readonly ToldFigure[] = [
  money('sales', '销售额', 'Sales', { ...up, ...ofAgents }),
  count('pieces', '销售量', 'Pieces sold', up),
  count('buyers', '销售人数', 'Buyers', up),
  meanMoney('per-buyer', '客单价', 'Spent by a buyer', {
    ...up,
    ...ofAgents,
    by: 'buyers',
    ours: 'insights.value-per-buyer',
  }),
  quotient('pieces-per-buyer', '客件数', 'Pieces to a buyer', { ...up, by: 'buyers' }),
  meanMoney('per-piece', '件均价', 'Price of a piece', { by: 'pieces' }),
];

const opinions = {
  总: ['all', ''],
  邀请: ['invited', ' (invited)'],
  自主: ['unasked', ' (of themselves)'],
} as const;

function opinionsOf(group: keyof typeof opinions): readonly ToldFigure[] {
  const [short, behind] = opinions[group];
  const named =
    (make: typeof count) =>
    (key: string, zh: string, en: string, saying: Parameters<typeof count>[3] = {}) => {
      const of = saying.by === undefined || saying.by === 'received' ? {} : { by: `${short}-${saying.by}` };
      const made = make(`${short}-${key}`, `${group}·${zh}`, `${en}${behind}`, { ...saying, ...of });
      return { ...made, isAsked: group === '总' };
    };
  return [
    named(count)('sent', '发出', 'Asked for an opinion'),
    named(count)('answers', '收到', 'Opinions given'),
    named(count)('very-pleased', '很满意', 'Very pleased', up),
    named(count)('pleased', '满意', 'Pleased', up),
    named(count)('neutral', '一般', 'Neutral'),
    named(count)('displeased', '不满', 'Displeased', { ...down, or: [`${group}·不满意`] }),
    named(count)('very-displeased', '很不满', 'Very displeased', { ...down, or: [`${group}·很不满意`] }),
    named(share)('sent-share', '发送率', 'Share asked for an opinion', { by: 'received' }),
    named(share)('answered-share', '返回率', 'Share that answered', { ...up, by: 'sent' }),
    named(share)('pleased-share', '满意率', 'Satisfied share', {
      ...up,
      by: 'answers',
      isOfAgents: group === '总',
    }),
    named(score)('service', '服务度', 'Service score', up),
  ];
}

/** 生意参谋 · 客服绩效 · 接待评价: two rows of headers. */
export const sycmOpinions: readonly ToldFigure[] = [
  count('received', '接待人数', 'Customers served'),
  ...opinionsOf('总'),
  ...opinionsOf('邀请'),
  ...opinionsOf('自主'),
];

/** 生意参谋 · 取数 · 店铺. */
export const sycmShop: readonly ToldFigure[] = [
  count('visitors', '访客数', 'Visitors', up),
  count('mobile-visitors', '无线端访客数', 'Visitors by phone', up),
  count('views', '浏览量', 'Page views', up),
  count('product-visitors', '商品访客数', 'Visitors of products', up),
  count('product-views', '商品浏览量', 'Views of products', up),
  seconds('stay', '平均停留时长', 'Average stay', up),
  share('bounced', '跳失率', 'Bounce rate', down),
  count('carters', '加购人数', 'People who put in the cart', up),
  count('carted', '加购件数', 'Pieces put in the cart', up),
  count('product-keepers', '商品收藏买家数', 'Buyers who saved products', up),
  money('ordered', '下单金额', 'Ordered (amount)', up),
  count('orderers', '下单买家数', 'Buyers who ordered', up),
  count('pieces-ordered', '下单件数', 'Pieces ordered', up),
  share('order-conversion', '下单转化率', 'Visitors who ordered', { ...up, by: 'visitors' }),
  money('paid', '支付金额', 'Paid (amount)', up),
  count('payers', '支付买家数', 'Buyers who paid', up),
  count('pieces-paid', '支付件数', 'Pieces paid', up),
  count('lines-paid', '支付子订单数', 'Order lines paid', up),
  share('pay-conversion', '支付转化率', 'Visitors who paid', { ...up, by: 'visitors' }),
  meanMoney('per-buyer', '客单价', 'Spent by a buyer', {
    ...up,
    by: 'payers',
    ours: 'insights.value-per-buyer',
  }),
  meanMoney('per-visitor', 'UV价值', 'Worth of a visitor', { ...up, by: 'visitors' }),
  count('old-visitors', '老访客数', 'Visitors who came back', up),
  count('new-visitors', '新访客数', 'New visitors', up),
  count('new-payers', '支付新买家数', 'New buyers who paid', up),
  count('old-payers', '支付老买家数', 'Buyers who paid again', up),
  money('old-paid', '老买家支付金额', 'Paid by those who bought before', up),
  money('site-ads', '全站推广花费', 'Spent on site-wide ads'),
  money('word-ads', '关键词推广花费', 'Spent on keyword ads'),
  money('crowd-ads', '精准人群推广花费', 'Spent on audience ads'),
  money('scene-ads', '智能场景花费', 'Spent on scene ads'),
  money('commission', '淘宝客佣金', 'Commission of promoters'),
  money('refunded', '成功退款金额', 'Refunded', down),
  count('reviews', '评价数', 'Reviews'),
  count('members', '会员总数', 'Members', { ...up, isStanding: true }),
  count('new-members', '新增会员数', 'New members', up),
  count('active-members', '活跃会员数', 'Active members', { ...up, isStanding: true }),
  money('members-paid', '会员成交金额', 'Paid by members', up),
  count('members-payers', '会员成交人数', 'Members who paid', up),
  count('followers', '关注店铺人数', 'People who followed the shop', up),
];

import { count, meanMoney, money, seconds, share, type ToldFigure } from '../figure.ts';

const up = { better: 'up' } as const;
const down = { better: 'down' } as const;
const ofAgents = { isOfAgents: true } as const;

/** 快手小店 · 客服 · 考核数据. */
export const kuaishouService: readonly ToldFigure[] = [
  share('within-three-minutes-people', '三分钟回复率(人维度)', 'Answered within 3 minutes (by person)', {
    ...up,
    ...ofAgents,
    or: ['3分钟回复率(人维度)'],
    by: 'askers',
  }),
  share('within-three-minutes', '三分钟回复率(会话)', 'Answered within 3 minutes (by chat)', {
    ...up,
    ...ofAgents,
    or: ['3分钟回复率(会话)', '三分钟回复率'],
    by: 'chats',
    ours: 'insights.within-three-minutes',
  }),
  share('unserved', '不服务率', 'Not served', { ...down, ...ofAgents }),
  count('askers', '咨询人数', 'Customers who wrote', ofAgents),
  count('contacts', '咨询人次', 'Contacts'),
  count('chats', '人工会话量', 'Chats with agents', ofAgents),
  seconds('response', '人工平均回复时长', 'Average answer time of agents', {
    ...down,
    ...ofAgents,
    ours: 'insights.response-average',
  }),
  share('praised-people', '好评率(人维度)', 'Good ratings (by person)', up),
  share('praised', '好评率(会话)', 'Good ratings (by chat)', { ...up, ...ofAgents }),
  share('blamed-people', '差评率(人维度)', 'Bad ratings (by person)', down),
  share('blamed', '差评率(会话)', 'Bad ratings (by chat)', { ...down, ...ofAgents }),
  share('displeased', 'IM不满意率(人维度)', 'Displeased with the chat (by person)', {
    ...down,
    or: ['IM不满意率'],
  }),
  count('inquirers', '询单人数', 'Inquirers', ofAgents),
  count('orderers', '下单人数', 'Inquirers who ordered', up),
  count('payers', '支付人数', 'Inquirers who paid', up),
  share('conversion', '询单转化率', 'Inquirers who bought', { ...up, ...ofAgents, by: 'inquirers' }),
  meanMoney('per-buyer', '询单客单价', 'Spent by an inquirer who paid', { ...up, by: 'payers' }),
  money('sales', '客服销售额', 'Sales of agents', { ...up, ...ofAgents }),
];

/** 抖店 · 飞鸽 · 客服表现: a row for each agent, and two for the shop. */
export const feigeService: readonly ToldFigure[] = [
  count('days-online', '客服在线天数', 'Days agents were online', { isStanding: true }),
  count('chats', '接待会话量', 'Chats served', ofAgents),
  count('open', '待回复会话量', 'Chats waiting for an answer', { ...down, isStanding: true }),
  count('served', '已接待人数', 'Customers served', ofAgents),
  count('handed-over', '转出会话量', 'Chats handed over'),
  count('ratings', '有效评价数', 'Ratings that count'),
  count('good-ratings', '有效好评数', 'Good ratings that count', up),
  count('bad-ratings', '有效差评数', 'Bad ratings that count', down),
  share('displeased', '全天不满意率', 'Displeased, all day', { ...down, ...ofAgents, by: 'ratings' }),
  share('pleased', '全天满意率', 'Satisfied, all day', { ...up, ...ofAgents, by: 'ratings' }),
  seconds('response', '全天平响时长', 'Average response time, all day', {
    ...down,
    ...ofAgents,
    or: ['平均响应时长', '平响时长'],
    ours: 'insights.response-average',
  }),
  seconds('first-response', '全天首响时长', 'First response time, all day', {
    ...down,
    ...ofAgents,
    or: ['首响时长'],
    ours: 'insights.first-response-average',
  }),
  share('within-three-minutes', '全天3分钟回复率', 'Answered within 3 minutes, all day', {
    ...up,
    ...ofAgents,
    or: ['3分钟回复率'],
    ours: 'insights.douyin-three-minute-rate',
  }),
  count('inquirers', '询单人数', 'Inquirers', ofAgents),
  count('orderers', '下单人数', 'Inquirers who ordered', up),
  count('payers', '支付人数', 'Inquirers who paid', up),
  count('refunders', '退款人数', 'Customers refunded', down),
  money('sales', '客服询单支付额', 'Paid by inquirers', { ...up, ...ofAgents }),
  money('refunded', '退款金额', 'Refunded', down),
  money('sales-kept', '退款后销售额', 'Sales after refunds', up),
  share('conversion', '询单转化率', 'Inquirers who bought', { ...up, ...ofAgents, by: 'inquirers' }),
];

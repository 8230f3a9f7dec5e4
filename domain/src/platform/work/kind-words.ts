import { say, type Text } from '../../kit/words.ts';

/** What each kind of background work does, for the page that lists it. */
const works: Readonly<Record<string, Text>> = {
  'platform:remind-approval': { zh: '催批准', en: 'Remind of an approval' },
  'platform:collect-file': { zh: '清理没有用到的文件', en: 'Take away files that nothing uses' },
  'platform:keep-house': { zh: '每天的清理', en: 'Daily housekeeping' },
  'platform:mail-notice': { zh: '用邮件发送通知', en: 'Mail a notice' },
  'platform:push-notice': { zh: '推送通知', en: 'Push a notice' },
  'platform:tell-held': { zh: '发送等待的通知', en: 'Tell of what waited' },
  'platform:flow-timer': { zh: '流程里的定时器', en: 'Timer of a flow' },
  'platform:redact': { zh: '从历史里抹去敏感信息', en: 'Take details out of the history' },
  'rules:fact': { zh: '运行规则', en: 'Run rules' },
  'rules:wait': { zh: '规则等待结束', en: 'End of a rule’s wait' },
  'rules:strike': { zh: '按时间触发规则', en: 'Set off rules by the clock' },
  'rules:errand': { zh: '规则的延后动作', en: 'A rule’s later step' },
  'rules:call': { zh: '规则调用外部地址', en: 'Call an address for a rule' },
  'rules:look-over': { zh: '检查读不懂的规则', en: 'Look over rules that cannot be read' },
  'rules:trial': { zh: '试运行规则', en: 'Dry run of a rule' },
  'post:mail': { zh: '发送邮件', en: 'Send mail' },
  'post:push': { zh: '推送到浏览器', en: 'Push to a browser' },
  'post:customer-push': { zh: '推送给客户', en: 'Push to a customer' },
  'post:webhook': { zh: '发送网络钩子', en: 'Deliver to a webhook' },
  'routing.give-back': { zh: '收回没人回复的会话', en: 'Take back what nobody answers' },
  'routing:simulate': { zh: '用过去一周试分配', en: 'Play a past week again' },
  'routing.ask-again': { zh: '再问一次谁能接', en: 'Offer a conversation again' },
  'routing.offer-lapse': { zh: '派单过时', en: 'End of an offer' },
  'routing.page-awaited': { zh: '等顾客所在的页面', en: 'Wait for the customer’s page' },
  'routing.absent': { zh: '客服不在，交给代班', en: 'Hand over for an absent colleague' },
  'routing.overflow': { zh: '转给下一级', en: 'Overflow to the next tier' },
  'routing.breather-over': { zh: '缓冲结束', en: 'End of a breather' },
  'channels:pull': { zh: '收取渠道来信', en: 'Fetch from a channel' },
  'channels:forget-arrivals': { zh: '清理已处理的来信', en: 'Forget what arrived and was read' },
  'channels:forget-visits': { zh: '清理访问记录', en: 'Forget visits' },
  'handoffs:ring': { zh: '交接时限', en: 'Clock of a hand-off' },
  'suggestions:overdue': { zh: '建议到期提醒', en: 'Remind of a suggestion' },
  'care:warn': { zh: '回访快到期', en: 'A follow-up is soon due' },
  'care:overdue': { zh: '回访到期', en: 'A follow-up is overdue' },
  'store:ask': { zh: '向平台取订单', en: 'Ask a platform for orders' },
  'store:fetch-picture': { zh: '取商品图片', en: 'Fetch a product’s picture' },
  'store:follow-parcel': { zh: '跟踪包裹', en: 'Follow a parcel' },
  'store:follow-shipped': { zh: '找出在途的包裹', en: 'Find parcels under way' },
  'insights:import-figures': { zh: '导入平台的数字', en: 'Import a platform’s figures' },
  'store:read-import': { zh: '导入订单文件', en: 'Import a file of orders' },
  'store:erase-privacy': { zh: '按隐私请求清除资料', en: 'Erase what a customer wants forgotten' },
  'store:remind-privacy': { zh: '提醒隐私请求到期', en: 'Remind of what a customer asks of their data' },
  'improvement:remind': { zh: '改进行动提醒', en: 'Remind of an action' },
  'improvement:overdue': { zh: '改进行动到期', en: 'An action is overdue' },
  'improvement:digest': { zh: '改进周报', en: 'Weekly digest of findings' },
  'surveys:send': { zh: '发出问卷', en: 'Send a survey' },
  'surveys:remind': { zh: '问卷提醒', en: 'Remind of a survey' },
  'surveys:expire-invitation': { zh: '问卷邀请过期', en: 'End of an invitation' },
  'surveys:expire': { zh: '问卷过期', en: 'End of a survey’s time' },
  'tickets:overdue': { zh: '工单到期', en: 'A ticket is overdue' },
  'inbox:promise': { zh: '承诺时限', en: 'Clock of a promise' },
  'inbox:index-messages': { zh: '给消息建搜索索引', en: 'Index messages for search' },
  'inbox:take-in-chats': { zh: '导入聊天记录', en: 'Import past chats' },
  'inbox:take-arrivals': { zh: '处理渠道来信', en: 'Take in what arrived' },
  'inbox:deliver': { zh: '发送到渠道', en: 'Deliver to a channel' },
  'inbox:tell-customer': { zh: '提醒顾客有回复', en: 'Tell a customer of an answer' },
  'inbox:wake': { zh: '唤醒稍后处理的会话', en: 'Wake a snoozed conversation' },
  'inbox:stages': { zh: '推进会话阶段', en: 'Move conversations through their stages' },
  'sla.ring': { zh: '服务时限', en: 'Service level clocks' },
  'sla.reevaluate': { zh: '重新计算服务时限', en: 'Work out service levels again' },
  'insights:goal-lights': { zh: '更新目标的灯', en: 'Lights of goals' },
  'insights:recount': { zh: '重新统计会话', en: 'Measure conversations again' },
  'insights:recount-presence': { zh: '重新统计在线时间', en: 'Measure presence again' },
  'insights:presence': { zh: '统计在线时间', en: 'Measure presence' },
  'insights:measures': { zh: '统计指标', en: 'Measure what happened' },
  'insights:texts': { zh: '读取文本找主题', en: 'Read texts for themes' },
  'insights:past-reviews': { zh: '读取以往的评价找主题', en: 'Read past reviews for themes' },
  'insights:find-themes': { zh: '寻找新主题', en: 'Look for new themes' },
  'insights:mail-dashboard': { zh: '邮寄看板', en: 'Mail a dashboard' },
  'insights:find-insights': { zh: '夜间寻找变化', en: 'Nightly search for changes' },
  'insights:watch-alert': { zh: '检查预警', en: 'Check an alert' },
  'insights:tell-ring': { zh: '补发预警通知', en: 'Tell of an alert later' },
  'people.presence-lapse': { zh: '断线后设为离线', en: 'Offline after a lost connection' },
};

/** What each module's part of the house is called. */
const modules: Readonly<Record<string, Text>> = {
  platform: { zh: '系统', en: 'The system' },
  people: { zh: '人员', en: 'People' },
  customers: { zh: '顾客', en: 'Customers' },
  channels: { zh: '渠道', en: 'Channels' },
  store: { zh: '订单', en: 'Orders' },
  reasons: { zh: '联系原因', en: 'Contact reasons' },
  inbox: { zh: '收件箱', en: 'Inbox' },
  tickets: { zh: '工单', en: 'Tickets' },
  routing: { zh: '分配', en: 'Routing' },
  sla: { zh: '服务时限', en: 'Service levels' },
  handoffs: { zh: '交接', en: 'Hand-offs' },
  surveys: { zh: '问卷', en: 'Surveys' },
  suggestions: { zh: '建议箱', en: 'Suggestion box' },
  care: { zh: '回访', en: 'Follow-ups' },
  insights: { zh: '洞察', en: 'Insights' },
  improvement: { zh: '改进', en: 'Improvement' },
  rules: { zh: '规则', en: 'Rules' },
  post: { zh: '投递', en: 'Delivery' },
};
const parts = {
  reaction: { zh: '{module}：跟进发生的事', en: '{module}: following up on what happened' },
  other: { zh: '{module}：后台任务', en: '{module}: work in the background' },
} as const;

/**
 * What a kind of background work is called, if only by whose it is; null for a kind that nobody knows.
 *
 * @example workName('surveys:send')?.en // 'Send a survey'
 * @example workName('reaction:surveys.go-on')?.en // 'Surveys: following up on what happened'
 */
export function workName(kind: string): Text | null {
  const known = Object.hasOwn(works, kind) ? works[kind] : undefined;
  if (known) return known;
  const isReaction = kind.startsWith('reaction:');
  const [part = ''] = kind.replace('reaction:', '').split(/[.:]/);
  const module = Object.hasOwn(modules, part) ? modules[part] : undefined;
  if (!module) return null;
  const said = isReaction ? parts.reaction : parts.other;
  return {
    zh: say(said, 'zh', { module: module.zh }),
    en: say(said, 'en', { module: module.en }),
  };
}

import type { Text } from '../kit/words.ts';

/** What people call the parts of the product that rights belong to, by the word a right's key begins with. */
const groupNames: Readonly<Record<string, Text>> = {
  platform: { zh: '店铺设置', en: 'Settings of the shop' },
  people: { zh: '同事', en: 'Colleagues' },
  customers: { zh: '顾客', en: 'Customers' },
  channels: { zh: '渠道', en: 'Channels' },
  store: { zh: '订单和商品', en: 'Orders and products' },
  reasons: { zh: '联系原因', en: 'Contact reasons' },
  inbox: { zh: '收件箱', en: 'Inbox' },
  routing: { zh: '会话分配', en: 'Handing out conversations' },
  sla: { zh: '服务时限', en: 'Service levels' },
  tickets: { zh: '工单', en: 'Tickets' },
  handoffs: { zh: '部门协作', en: 'Hand-offs' },
  complaints: { zh: '投诉', en: 'Complaints' },
  incidents: { zh: '事件', en: 'Incidents' },
  knowledge: { zh: '知识', en: 'Knowledge' },
  surveys: { zh: '满意度', en: 'Satisfaction' },
  suggestions: { zh: '建议', en: 'Suggestions' },
  care: { zh: '回访', en: 'Follow-ups' },
  insights: { zh: '洞察', en: 'Insights' },
  improvement: { zh: '改进', en: 'Improvement' },
  quality: { zh: '质量', en: 'Quality' },
  training: { zh: '培训', en: 'Training' },
};

/** Rights that belong to one part of the product. */
export interface PermissionGroup<Right> {
  readonly key: string;
  readonly name: Text;
  readonly rights: readonly Right[];
}

/**
 * Rights by the part of the product they belong to, parts and rights in the order given. A part without a name of its
 * own is called by its key.
 *
 * @example permissionGroups([{ key: 'inbox.reply' }])[0]?.name.en // 'Inbox'
 */
export function permissionGroups<Right extends { readonly key: string }>(
  rights: readonly Right[],
): PermissionGroup<Right>[] {
  const byPart = Map.groupBy(rights, ({ key }) => key.split('.')[0] ?? key);
  return [...byPart].map(([key, rightsOfPart]) => ({
    key,
    name: groupNames[key] ?? { zh: key, en: key },
    rights: rightsOfPart,
  }));
}

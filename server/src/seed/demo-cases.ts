import type { TicketAnswers, TicketPriority } from '@zhiyin/domain/tickets';

interface Step {
  readonly moveKey: string;
  readonly comment: string;
  readonly answers: TicketAnswers;
}

/** A case of the demo shop. */
export interface DemoCase {
  readonly type: 'after-sales' | 'logistics' | 'product-question';
  readonly title: string;
  readonly description?: string;
  readonly answers: TicketAnswers;
  readonly priority?: TicketPriority;
  /** Negative for one that is late. */
  readonly dueHours: number;
  readonly isFree?: boolean;
  readonly items?: { label: string; isRequired: boolean }[];
  readonly moves: readonly Step[];
}

const step = (moveKey: string, comment = '', answers: TicketAnswers = {}): Step => ({
  moveKey,
  comment,
  answers,
});
const accept = step('accept');
const solve = (solution: string): Step => step('solve', '', { solution });

/** What keeps a tea shop busy besides answering. */
export const demoCases: readonly DemoCase[] = [
  {
    type: 'after-sales',
    title: '盖碗碎了两只，要求补发',
    description: '顾客发了开箱视频，外箱有明显压痕。',
    answers: { order: 'SY20260318004', problem: 'damaged', wish: 'resend' },
    priority: 'high',
    dueHours: 20,
    items: [
      { label: '核对开箱视频', isRequired: true },
      { label: '通知仓库补发', isRequired: true },
    ],
    moves: [accept],
  },
  {
    type: 'after-sales',
    title: '白毫银针受潮，申请退款',
    answers: { order: 'SY20260316021', problem: 'quality', wish: 'refund', refund: 26_800 },
    priority: 'urgent',
    dueHours: -5,
    moves: [accept, step('ask-warehouse', '请查这一批的入库检测记录')],
  },
  {
    type: 'logistics',
    title: '物流三天没有更新',
    answers: { order: 'SY20260315010', parcel: 'SF1400023310', problem: 'stuck' },
    dueHours: 10,
    moves: [accept, step('ask-carrier', '已向顺丰登记催件')],
  },
  {
    type: 'logistics',
    title: '显示签收，顾客没有收到',
    answers: { order: 'SY20260314017', parcel: 'YT7700120988', problem: 'not-received' },
    priority: 'high',
    dueHours: -30,
    isFree: true,
    moves: [],
  },
  {
    type: 'product-question',
    title: '企业定制礼盒能否印标',
    answers: { product: '山隅礼盒 · 雾里青' },
    dueHours: 60,
    moves: [accept, step('ask-customer', '请问需要多少盒，标志文件方便发我们看看吗？')],
  },
  {
    type: 'after-sales',
    title: 'Wrong tea in the parcel',
    description: 'Ordered Longjing, received Biluochun.',
    answers: { order: 'SY20260317002', problem: 'wrong-item', wish: 'exchange' },
    dueHours: 30,
    moves: [accept],
  },
  {
    type: 'logistics',
    title: '下单后想改收货地址',
    answers: { order: 'SY20260319001', problem: 'address' },
    dueHours: 4,
    isFree: true,
    moves: [],
  },
  {
    type: 'after-sales',
    title: '礼盒少一罐茶',
    answers: { order: 'SY20260312033', problem: 'missing', wish: 'resend' },
    dueHours: 12,
    moves: [accept, solve('仓库确认漏装，已补发并附一份试饮装。')],
  },
  {
    type: 'after-sales',
    title: '不想要了，七天无理由退货',
    answers: { order: 'SY20260310008', problem: 'unwanted', wish: 'return', refund: 12_900 },
    dueHours: 40,
    moves: [accept, solve('已收到退件，退款完成。'), step('close')],
  },
  {
    type: 'product-question',
    title: 'How long does white tea keep?',
    answers: { product: 'White Peony 2024' },
    dueHours: 50,
    moves: [accept, solve('Explained storage, sent the guide.')],
  },
];

import type { FormDraft } from '@zhiyin/domain/platform';
import type { z } from 'zod';

/** The departments of the demo shop, with the people in them; they see their hand-offs and nothing else. */
export const demoDepartments = [
  {
    key: 'warehouse',
    team: '仓库 Warehouse',
    people: [
      { name: '孙库', email: 'sunku@demo.example' },
      { name: '钱小满', email: 'qianxiaoman@demo.example' },
    ],
  },
  { key: 'finance', team: '财务 Finance', people: [{ name: '李账', email: 'lizhang@demo.example' }] },
  { key: 'product', team: '产品 Product', people: [{ name: '茅品', email: 'maopin@demo.example' }] },
] as const;

type Draft = z.input<typeof FormDraft>;

function text(key: string, zh: string, en: string, isRequired = true) {
  return { key, kind: 'text', label: { zh, en }, isRequired };
}

/** What each department is asked for, what must be sent along, and what comes back. */
export const demoKinds = [
  {
    department: 'warehouse',
    name: { zh: '找包裹', en: 'Find a parcel' },
    hint: {
      zh: '物流三天没动静，或顾客说少件时用。',
      en: 'When a parcel stands still for three days, or something is missing.',
    },
    hours: 4,
    form: {
      title: { zh: '找包裹要什么', en: 'To find a parcel' },
      questions: [
        text('tracking', '快递单号', 'Tracking number'),
        text('missing', '少了什么', 'What is missing', false),
      ],
    } satisfies Draft,
    answerForm: {
      title: { zh: '包裹查找结果', en: 'What became of the parcel' },
      questions: [text('found', '查到什么', 'What was found')],
    } satisfies Draft,
  },
  {
    department: 'finance',
    name: { zh: '核对退款', en: 'Check a refund' },
    hint: { zh: '顾客说退款没到账时用。', en: 'When a customer has not received a refund.' },
    hours: 8,
    form: {
      title: { zh: '核对退款要什么', en: 'To check a refund' },
      questions: [
        text('order', '订单号', 'Order number'),
        { key: 'amount', kind: 'money', label: { zh: '金额', en: 'Amount' }, isRequired: true },
      ],
    } satisfies Draft,
    answerForm: {
      title: { zh: '退款核对结果', en: 'What became of the refund' },
      questions: [text('state', '退款到哪一步', 'Where the refund is')],
    } satisfies Draft,
  },
  {
    department: 'product',
    name: { zh: '核查质量', en: 'Check a product' },
    hint: {
      zh: '同一款三天内有两位顾客说同样的问题时用。',
      en: 'When two customers say the same of a product within three days.',
    },
    hours: 48,
    form: {
      title: { zh: '核查质量要什么', en: 'To check a product' },
      questions: [
        text('product', '哪一款、批次', 'Which product and batch'),
        { key: 'photo', kind: 'file', label: { zh: '照片', en: 'Photo' }, isRequired: false },
      ],
    } satisfies Draft,
    answerForm: {
      title: { zh: '核查结果', en: 'What the check found' },
      questions: [text('cause', '原因', 'Cause'), text('advice', '怎么答复顾客', 'What to tell customers')],
    } satisfies Draft,
  },
] as const;

/** How a hand-off of the demo goes on after it was sent. */
type Course = 'sent' | 'taken' | 'returned' | 'answered' | 'accepted' | 'disputed';

interface DemoHandoff {
  readonly kind: number;
  readonly title: string;
  readonly note: string;
  readonly answers: Readonly<Record<string, string | number>>;
  readonly course: Course;
  /** How many hours ago it was sent, and how many the answer took. */
  readonly hoursAgo: number;
  readonly tookHours?: number;
  readonly wasReturned?: true;
  readonly found?: string;
  readonly said?: string;
  readonly ratings?: { readonly handoff: number; readonly result?: number };
}

export const demoHandoffs: readonly DemoHandoff[] = [
  {
    ...{ kind: 0, title: '岩茶礼盒少了一罐', note: '顾客有开箱视频。', course: 'accepted' },
    answers: { tracking: 'SF1390027714', missing: '大红袍 50g 一罐' },
    ...{ hoursAgo: 50, tookHours: 2.5, found: '称重少 62g，已补发 SF1390031102', said: '今天能补发吗？' },
    ratings: { handoff: 5, result: 5 },
  },
  {
    ...{
      kind: 0,
      title: 'Parcel to Berlin stands still',
      note: 'Left Shenzhen five days ago.',
      course: 'answered',
    },
    answers: { tracking: 'YT8802213390' },
    ...{ hoursAgo: 30, tookHours: 3, found: 'Held at customs, papers were sent today', wasReturned: true },
    ratings: { handoff: 3 },
  },
  {
    ...{ kind: 0, title: '地址改错，包裹要拦截', note: '', course: 'taken', hoursAgo: 0 },
    answers: { tracking: 'SF1390030981' },
    said: '已联系分拨中心，稍等。',
  },
  {
    ...{
      kind: 0,
      title: '同城件显示签收，顾客没收到',
      note: '快递柜没有取件码。',
      course: 'sent',
      hoursAgo: 0,
    },
    answers: { tracking: 'SF1390032217' },
  },
  {
    ...{ kind: 0, title: 'Gift box sent without the card', note: '', course: 'sent', hoursAgo: 0 },
    answers: { tracking: 'YT8802219077', missing: 'Greeting card' },
  },
  {
    ...{ kind: 0, title: '茶具碎了要核对打包', note: '', course: 'returned', hoursAgo: 0 },
    answers: { tracking: 'SF1390029476' },
  },
  {
    ...{ kind: 1, title: '退款三天没到账', note: '顾客用的是花呗。', course: 'accepted' },
    answers: { order: '2026110977', amount: 16_800 },
    ...{ hoursAgo: 70, tookHours: 6, found: '银行退回，已重新打款' },
    ratings: { handoff: 4, result: 4 },
  },
  {
    ...{
      kind: 1,
      title: 'Refund paid twice?',
      note: 'The customer asks where to send it back.',
      course: 'disputed',
    },
    answers: { order: '2026111203', amount: 8_900 },
    ...{ hoursAgo: 20, tookHours: 5, found: 'Paid once', ratings: { handoff: 4, result: 2 } },
  },
  {
    ...{
      kind: 2,
      title: '白毫银针有受潮味',
      note: '两位顾客都说是三月的批次。',
      course: 'taken',
      hoursAgo: 0,
    },
    answers: { product: '白毫银针 100g · 2026-03' },
    said: '已取同批次留样，明天出结果。',
  },
  {
    ...{ kind: 1, title: '改发票抬头后的差额', note: '', course: 'sent', hoursAgo: 0 },
    answers: { order: '2026111340', amount: 4_500 },
  },
];

/** Who decides what in the demo shop; amounts in fen, null is any. */
export const demoAuthority = [
  {
    topicKey: 'refund',
    name: { zh: '退款', en: 'Refund' },
    currency: 'CNY',
    upTo: { agent: 20_000, lead: 50_000, manager: null },
  },
  {
    topicKey: 'compensation',
    name: { zh: '补偿券', en: 'Compensation' },
    currency: 'CNY',
    upTo: { agent: 3_000, lead: 10_000, manager: 50_000 },
  },
  {
    topicKey: 'free-resend',
    name: { zh: '免费补发', en: 'Send again for free' },
    currency: null,
    upTo: { lead: null, manager: null },
  },
] as const;

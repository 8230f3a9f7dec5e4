import type { Analysis, FindingOrigin } from '@zhiyin/domain/improvement';

interface DemoAction {
  readonly title: string;
  /** Part of an address: wutong@demo.example. */
  readonly owner: string;
  /** From now until it is due. */
  readonly days: number;
  readonly isDone?: true;
  readonly hours?: number;
  readonly cost?: number;
  readonly steps?: { readonly text: string; readonly isDone: boolean }[];
}

/** A finding of the demo shop. */
export interface DemoFinding {
  readonly title: string;
  readonly description: string;
  readonly origin: FindingOrigin;
  readonly reasonKey: string | null;
  readonly owner: string;
  readonly daysAgo: number;
  readonly actions: readonly DemoAction[];
  readonly dropped?: { readonly note: string; readonly standard: string };
}

/** Why cups broke on their way, each step with what shows it. */
const analysis: Analysis = {
  whys: [
    { because: '茶杯到手时碎了', evidence: '近 60 天的“破损”会话有三成附了照片', isControllable: false },
    { because: '纸箱底角受压', evidence: '12 张照片里有 9 张压痕在左下角', isControllable: false },
    { because: '盖碗在最下层，内衬只有 3 毫米', evidence: '仓库装箱单', isControllable: true },
  ],
  causes: [
    { bone: 'product', text: '内衬太薄', evidence: '换 8 毫米后试寄 20 件无破损', state: 'verified' },
    { bone: 'method', text: '重物压在盖碗上', evidence: '装箱顺序没有写明', state: 'verified' },
    { bone: 'outside', text: '中转站分拣粗暴', evidence: '换承运商的 15 件同样破损', state: 'ruled-out' },
    { bone: 'people', text: '新来的打包员没有培训', evidence: '', state: 'suspected' },
  ],
};

/** Mended by a thicker lining; its satisfaction has risen since. */
export const brokenCups = {
  title: '盖碗运输破损，满意度低 Cups break on their way',
  description: '“破损”会话的满意度一直低于全店，评论多是“又碎了”。',
  origin: 'theme',
  reasonKey: 'damaged',
  owner: 'hemiao',
  daysAgo: 45,
  actions: [
    { title: '盖碗内衬换 8 毫米', owner: 'wutong', days: -29, isDone: true, hours: 6, cost: 180_000 },
    { title: '装箱单写明重物在下', owner: 'hemiao', days: -27, isDone: true, hours: 2 },
  ],
  analysis,
} as const satisfies DemoFinding & { readonly analysis: Analysis };

/** Others, each somewhere on the board. */
export const demoFindings: readonly DemoFinding[] = [
  {
    title: '快递停滞没人主动告知 Nobody tells of parcels that stand still',
    description: '顾客三天后自己来问，才知道停在中转站。',
    origin: 'survey',
    reasonKey: 'late',
    owner: 'hemiao',
    daysAgo: 12,
    actions: [
      {
        title: '每天早上查停滞超过 48 小时的单',
        owner: 'wutong',
        days: 3,
        steps: [
          { text: '从物流平台导出', isDone: true },
          { text: '逐单联系顾客', isDone: false },
        ],
      },
      { title: '写一条“快递停滞”快捷回复', owner: 'emma', days: -1 },
    ],
  },
  {
    title: '晚班首次响应慢 First answers are slow at night',
    description: '20 点以后只有两个人，首次响应中位数是白天的三倍。',
    origin: 'metric',
    reasonKey: null,
    owner: 'zhouke',
    daysAgo: 4,
    actions: [],
  },
  {
    title: '尺寸问题反复问 Sizes are asked again and again',
    description: '',
    origin: 'conversation',
    reasonKey: 'size',
    owner: 'linxia',
    daysAgo: 60,
    actions: [{ title: '商品页加尺寸图', owner: 'linxia', days: -40, isDone: true, hours: 4 }],
    dropped: { note: '商品页已有尺寸图，问的人少了一半以上，不再单独跟。', standard: '尺寸图 Sizes' },
  },
];

import type { SuggestionState, SuggestionTopic } from '@zhiyin/domain/suggestions';

/** A suggestion of the demo shop, and what became of it. */
export interface DemoSuggestion {
  readonly text: string;
  readonly topic: SuggestionTopic;
  /** The text of the one that it was joined to. */
  readonly same?: string;
  readonly taken?: true;
  readonly answer?: { readonly text: string; readonly state: Exclude<SuggestionState, 'new'> };
  readonly remark?: string;
}

interface Sent extends DemoSuggestion {
  readonly door: 'portal' | 'widget' | 'poster';
  readonly locale: 'zh' | 'en';
}

const refills = '盖碗能不能单卖盖子？打碎一个盖就要买整套。';

/** What customers wrote themselves. */
export const suggested: readonly Sent[] = [
  {
    text: refills,
    topic: 'product',
    door: 'portal',
    locale: 'zh',
    taken: true,
    remark: '窑口说 200 个起订。',
  },
  {
    ...{ text: 'Please tell us the harvest date on every tin, not only on the website.', topic: 'product' },
    ...{ door: 'poster', locale: 'en' },
    answer: {
      text: 'Thank you! From the next spring harvest on, the date is printed on the lid.',
      state: 'planned',
    },
  },
  {
    ...{ text: '希望可以预约送货时间，上班时没人收。', topic: 'delivery', door: 'widget', locale: 'zh' },
    answer: { text: '已经和顺丰开通预约派送，下单时选“工作日晚间”即可。谢谢您！', state: 'done' },
  },
  { text: '礼盒的丝带能选颜色就好了', topic: 'product', door: 'portal', locale: 'zh' },
];

/** What colleagues heard and wrote down. */
export const heard: readonly DemoSuggestion[] = [
  { text: '老顾客电话里说：希望单独买盖碗的盖子。', topic: 'product', same: refills },
  {
    ...{ text: '满 199 包邮的门槛太高，能不能降到 129？', topic: 'price' },
    answer: { text: '算过成本，目前做不到；会员日当天不设门槛，欢迎那天来。', state: 'declined' },
  },
  { text: '退款页面找不到，藏得太深了。', topic: 'site', taken: true },
];

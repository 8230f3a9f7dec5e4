import type { Locale } from '@zhiyin/domain/kit';

/** What customers and agents of the demo shop say about one matter. `{item}`, `{order}`, `{phone}` and `{email}` are filled in. */
export interface Topic {
  readonly reasonKey: string;
  /** How often it comes up, relative to the others. */
  readonly weight: number;
  readonly lines: Readonly<Record<Locale, readonly (readonly ['c' | 'a', string])[]>>;
}

export const items: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['明前龙井', '安溪铁观音', '勐海熟普', '茉莉银针', '青瓷盖碗', '紫砂壶', '公道杯', '竹茶则'],
  en: [
    'pour-over kettle',
    'celadon cup',
    'linen tablecloth',
    'clay pot',
    'bamboo basket',
    'iron pan',
    'wool throw',
  ],
};

export const topics: readonly Topic[] = [
  {
    reasonKey: 'stock',
    weight: 5,
    lines: {
      zh: [
        ['c', '你好，{item}还有货吗？'],
        ['a', '您好，有货的，今天下单今天发。'],
        ['c', '好的，那我拍了'],
        ['a', '好的，感谢支持，稍后给您核对地址。'],
      ],
      en: [
        ['c', 'Hello, is the {item} in stock?'],
        ['a', 'Hello! Yes, it leaves today if you order now.'],
        ['c', 'Great, ordering.'],
      ],
    },
  },
  {
    reasonKey: 'size',
    weight: 4,
    lines: {
      zh: [
        ['c', '{item}一份够两个人喝吗'],
        ['a', '您好，两三个人喝一个月刚好，器皿类是两人用的容量。'],
        ['c', '怎么保存'],
        ['a', '密封、避光、放阴凉处就行，不用进冰箱。'],
        ['c', '谢谢，我考虑一下'],
      ],
      en: [
        ['c', 'Is one {item} enough for two people?'],
        ['a', 'Yes, it is meant for two to three.'],
        ['c', 'Thank you, I will think about it.'],
      ],
    },
  },
  {
    reasonKey: 'late',
    weight: 6,
    lines: {
      zh: [
        ['c', '订单 {order} 怎么还没到'],
        ['c', '都四天了，收件电话 {phone}'],
        ['a', '抱歉让您久等，我马上查。'],
        ['a', '包裹在中转站，预计明天派送，我会盯着。'],
        ['c', '行，明天不到我再来'],
        ['a', '好的，明天中午前我主动给您回复。'],
      ],
      en: [
        ['c', 'Where is my order {order}? It has been four days.'],
        ['a', 'Sorry for the wait. I am looking it up.'],
        ['a', 'It is at the sorting centre and should arrive tomorrow. I will watch it.'],
        ['c', 'OK, thanks.'],
      ],
    },
  },
  {
    reasonKey: 'damaged',
    weight: 3,
    lines: {
      zh: [
        ['c', '{item}收到是坏的，边上磕了'],
        ['a', '非常抱歉，麻烦拍张照片好吗？'],
        ['c', '拍好了，包装也破了。还寄到浙江省杭州市西湖区文三路90号2幢301室'],
        ['a', '是运输造成的。给您补寄一个，旧的不用寄回。'],
        ['c', '这个处理我很满意，谢谢'],
      ],
      en: [
        ['c', 'The {item} came chipped.'],
        ['a', 'I am very sorry. Could you send a photo?'],
        ['c', 'Done. The box was crushed too.'],
        ['a', 'That happened on the way. A new one leaves today; please keep the old one.'],
        ['c', 'That was quick, thank you!'],
      ],
    },
  },
  {
    reasonKey: 'return',
    weight: 4,
    lines: {
      zh: [
        ['c', '想退货，订单 {order}'],
        ['a', '可以的，七天内无理由退换。是哪里不合适呢？'],
        ['c', '颜色和图片不太一样'],
        ['a', '明白，已为您开通退货，运费险会补给您。'],
        ['c', '多久到账'],
        ['a', '收到包裹后一到两天原路退回。'],
      ],
      en: [
        ['c', 'I would like to return order {order}.'],
        ['a', 'Of course. May I ask what was not right?'],
        ['c', 'The colour looks different from the picture.'],
        ['a', 'I see. The return is open; the money is back two days after we have it.'],
      ],
    },
  },
  {
    reasonKey: 'invoice',
    weight: 2,
    lines: {
      zh: [
        ['c', '订单 {order} 帮我开个发票'],
        ['a', '好的，抬头是个人还是公司？'],
        ['c', '公司，税号写在备注里了，发到 {email} 就行'],
        ['a', '已登记，电子发票今天发到您的邮箱。'],
      ],
      en: [
        ['c', 'Could I have an invoice for order {order}? My address is {email}.'],
        ['a', 'Certainly, it will be in your mailbox today.'],
        ['c', 'Perfect.'],
      ],
    },
  },
  {
    reasonKey: 'promotion',
    weight: 3,
    lines: {
      zh: [
        ['c', '{item}双十一会降价吗'],
        ['a', '您好，活动当天满 200 减 30，可以先加购物车。'],
        ['c', '有赠品吗'],
        ['a', '前一百名送同款收纳袋。'],
        ['c', '好'],
      ],
      en: [
        ['c', 'Will the {item} be on sale?'],
        ['a', 'Yes, from Friday: 30 off every 200.'],
        ['c', 'Thanks!'],
      ],
    },
  },
];

export const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '林', '何'];
export const givenNames = [
  '雨桐',
  '子涵',
  '浩然',
  '静怡',
  '思远',
  '佳慧',
  '明轩',
  '晓雯',
  '博文',
  '梦洁',
  '一诺',
  '嘉怡',
];
export const westernNames = ['Ada', 'Noah', 'Mia', 'Liam', 'Zoe', 'Ivan', 'Elena', 'Omar', 'Nina', 'Felix'];

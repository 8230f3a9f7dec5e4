import { defineWords } from '../../kit/words.ts';

/** What canned replies say beside their list: tones, places, uses, questions. */
export const inboxCannedWords = defineWords('inbox-canned', {
  tones: { zh: '其他语气（可不写）', en: 'Other tones, if you like' },
  tonesHint: {
    zh: '插入前按 Alt+T 换语气。没写的语气用原样。',
    en: 'Alt T changes the tone before it is put in. What is not written stays as it is.',
  },
  toneZh: { zh: '{tone} · 中文', en: '{tone} · Chinese' },
  toneEn: { zh: '{tone} · 英文', en: '{tone} · English' },
  nextTone: { zh: '换语气', en: 'Another tone' },
  places: {
    zh: '可用变量：{{customer}} {{order}} {{product}} {{parcel}} {{agent}} {{shop}} {{weekday}} {{greeting}}。没有时说什么，写在竖线后：{{order|您的订单}}。',
    en: 'Places: {{customer}} {{order}} {{product}} {{parcel}} {{agent}} {{shop}} {{weekday}} {{greeting}}. What to say when there is none stands behind a bar: {{order|your order}}.',
  },
  saidBefore: { zh: '这里说过', en: 'said here' },
  sampleParcel: {
    zh: '圆通速递 YT0000000000001 派送中',
    en: 'YTO Express YT0000000000001 Out for delivery',
  },
  sampleProduct: { zh: '西湖龙井 100g', en: 'Longjing tea 100 g' },
  // Uses
  uses: { zh: '使用情况', en: 'Uses' },
  usesOf: { zh: '{shortcut} 的使用情况', en: 'Uses of {shortcut}' },
  days: { zh: '最近 {days} 天', en: 'Last {days} days' },
  usedIn: { zh: '{days} 天内', en: 'In {days} days' },
  lastUsed: { zh: '上次使用', en: 'Last used' },
  editedShare: { zh: '插入后又改过', en: 'Changed after' },
  oftenEdited: { zh: '常被改写', en: 'often rewritten' },
  oftenEditedHint: {
    zh: '用过 10 次以上、多数都改过：模板可能不合用，看看大家怎么改的。',
    en: 'Used ten times and mostly rewritten: it may not fit. See what people made of it.',
  },
  byMember: { zh: '按客服', en: 'By agent' },
  byReason: { zh: '按联系原因', en: 'By contact reason' },
  byTone: { zh: '按语气', en: 'By tone' },
  noReason: { zh: '还没有原因', en: 'No reason yet' },
  recent: { zh: '最近用在', en: 'Used last in' },
  wasEdited: { zh: '改过', en: 'rewritten' },
  noUses: { zh: '这段时间没有用过。', en: 'It was not used in this time.' },
  // Questions
  questions: { zh: '提问库', en: 'Questions' },
  questionsHint: {
    zh: '输入 /? 就能插入。每行一问：中文 => 英文。',
    en: 'Type /? to put one in. One a line: Chinese => English.',
  },
  questionList: { zh: '{kind}提问', en: '{kind} questions' },
  questionsSaved: { zh: '提问库已保存', en: 'The questions are saved' },
  tooManyQuestions: { zh: '每类最多 {max} 条。', en: 'At most {max} of a kind.' },
  save: { zh: '保存', en: 'Save' },
});

import { defineWords } from '../../kit/words.ts';

/** Why a conversation cannot go another way. */
export const wayWords = defineWords('inbox', {
  wayNotFound: {
    zh: '这位顾客没有这个联系方式了。',
    en: 'The customer cannot be reached that way any more.',
  },
  wayNotOpen: {
    zh: '现在不能从{channel}写给这位顾客，请换一种方式。',
    en: 'Nothing can be written by {channel} now. Choose another way.',
  },
  wayTaken: {
    zh: '这位顾客在{channel}上还有一个未结束的会话，请在那里回复。',
    en: 'The customer has another open conversation by {channel}. Answer there.',
  },
  wayChangedMeanwhile: {
    zh: '刚才有同事给这个会话换了渠道，请看过之后再换。',
    en: 'A colleague had this conversation go another way a moment ago. Look before you change it.',
  },
  wayNotTheirs: {
    zh: '这个联系方式已不属于这位顾客，请换回原来的渠道。',
    en: 'This way leads to another customer now. Go back to the channel it came by.',
  },
  preferenceUnknown: {
    zh: '店铺没有这个渠道，或不能从那里联系到您。',
    en: 'The shop does not have this channel, or cannot write by it.',
  },
  waySubject: { zh: '您在{shop}的咨询', en: 'Your question to {shop}' },
});

import { defineWords } from '../../kit/words.ts';

/** What the record says of an address that letters came back from. */
export const customersBouncedWords = defineWords('customers', {
  mailComesBack: { zh: '退过信', en: 'Mail comes back' },
  mailComesBackSince: { zh: '{time} 退信：{detail}', en: 'Came back {time}: {detail}' },
});

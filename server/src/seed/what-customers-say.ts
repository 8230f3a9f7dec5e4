import type { Locale } from '@zhiyin/domain/kit';

/** What customers of the demo shop add to their stars, by how happy they are. */
export const comments: Readonly<
  Record<'happy' | 'even' | 'unhappy', Readonly<Record<Locale, readonly string[]>>>
> = {
  happy: {
    zh: ['回复很快，谢谢', '客服很耐心', '问题当场解决了', '态度好，下次还来', '包装和茶都好，客服也好'],
    en: [
      'Quick and kind, thank you!',
      'Solved at once.',
      'Very patient with my questions.',
      'Great service.',
    ],
  },
  even: {
    zh: ['还可以，就是等得久了点', '说得清楚，但要我问好几遍', '一般'],
    en: ['Fine, but I waited a while.', 'OK in the end.', 'I had to ask twice.'],
  },
  unhappy: {
    zh: ['等了一晚上才有人回', '没解决，还是不知道什么时候到', '一直让我等', '答非所问'],
    en: ['I waited all night for an answer.', 'Still not solved.', 'Nobody read what I wrote.'],
  },
};

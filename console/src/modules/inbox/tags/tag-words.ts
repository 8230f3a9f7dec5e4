import { type Tag, inboxPageWords as words } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';

export const colourWords: Record<Tag['colour'], Word> = {
  grey: words.grey,
  red: words.red,
  orange: words.orange,
  yellow: words.yellow,
  green: words.green,
  blue: words.blue,
  purple: words.purple,
  pink: words.pink,
};

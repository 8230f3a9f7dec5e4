import { defineWords, type Word } from '../../kit/words.ts';
import type { RepeatKind } from './settings.ts';

/** What a finding says that was opened because low scores repeat. */
export const repeatWords = defineWords('improvement-repeats', {
  reason: { zh: '低分反复出现，原因：{name}', en: 'Low scores keep coming, because of: {name}' },
  product: { zh: '低分反复出现，商品：{name}', en: 'Low scores keep coming, about: {name}' },
  team: { zh: '低分反复出现，小组：{name}', en: 'Low scores keep coming, of the team: {name}' },
  seen: {
    zh: '{days} 天内 {count} 个低分有这个共同点，会话列在证据里；关闭前再来的低分也会加进来。',
    en: '{count} low scores within {days} days have this in common. Their conversations are the evidence; those that follow are added until it is closed.',
  },
});

/** The title, by what the low scores have in common. */
export const repeatTitles: Readonly<Record<RepeatKind, Word>> = {
  reason: repeatWords.reason,
  product: repeatWords.product,
  team: repeatWords.team,
};

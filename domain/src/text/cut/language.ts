import type { Locale } from '../../kit/words.ts';

/**
 * The language a text is read as: Chinese when it has Chinese characters and no kana, else English. Of a mixed text the
 * Chinese part decides, because shops' Chinese is full of Latin names and not the other way round.
 *
 * @example languageOfText('iPhone 壳坏了') // 'zh'
 */
export function languageOfText(text: string): Locale {
  return /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? 'zh'
    : 'en';
}

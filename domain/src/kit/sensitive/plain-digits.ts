const chineseDigits: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', 一: '1', 幺: '1', 二: '2', 三: '3', 四: '4' },
  ...{ 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' },
};
/** Letters, digits and the signs that stand within numbers and addresses; a comma still ends them. */
const wideSigns = /[\uff08\uff09\uff0b\uff0d\uff0e\uff10-\uff1a\uff1d\uff20-\uff3a\uff41-\uff5a\u3000]/g;

/** Numbers said digit by digit; fewer than seven are words like 一九九八 or 三七二十一. */
const spokenNumber = /[〇零一幺二三四五六七八九](?:[ -]?[〇零一幺二三四五六七八九]){6,}/g;

/**
 * The text with full-width letters and digits as plain ones, and numbers spelled in Chinese as digits, each
 * character in its place, so that what is found in it stands at the same place in the text itself.
 *
 * @example plainDigits('电话１３８') // '电话138'
 */
export function plainDigits(text: string): string {
  const halved = text.replace(wideSigns, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  return halved.replace(spokenNumber, (spoken) =>
    spoken.replace(/[^ -]/g, (digit) => chineseDigits[digit] ?? digit),
  );
}

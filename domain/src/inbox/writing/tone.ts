import { unfilledIn } from '../canned/fill-canned.ts';

export const toneKinds = [
  'unfilled',
  'many-emoji',
  'unfit-emoji',
  'capitals',
  'exclamations',
  'cold',
] as const;
type ToneKind = (typeof toneKinds)[number];

/** Something in how a reply sounds; the whole of it where both ends are 0. */
interface ToneFinding {
  readonly kind: ToneKind;
  readonly from: number;
  readonly to: number;
  readonly instead: string | null;
}

const emojiMax = 3;
const exclamationsMax = 4;
const emoji =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f){0,8}/gu;
/** Laughing and feasting, which somebody with a complaint takes for mockery. */
const merry = /[😀-😆😉-😎😏😛-😝😸😹🤣🤪🤩🥳🎉🎊👏💃🕺😜]/u;
const complaint =
  /投诉|差评|骗|假货|坏了|破了|碎了|漏了|烂|发霉|失望|太差|垃圾|生气|气死|催了|等了.{0,4}(?:天|周|月|久)|complain|broken|damaged|angry|disappoint|terrible|awful|worst|scam|unacceptable|still waiting/i;
/** Two words or more that shout; codes and sizes stand alone and have figures. */
const shouting = /\b[A-Z]{3,20}(?:[ ,]{1,2}[A-Z]{2,20}){1,30}\b/g;
const coldAnswer =
  /^(?:哦|噢|嗯|行|不|没|没有|不行|不能|知道了|随便|ok|k|no|nope|yes|yep|whatever|fine)[.。!！~～]?$/i;

/**
 * How a reply sounds: places nobody filled, too many or unfit emoji, shouting, and an answer of one cold word. What
 * the customer said tells whether a merry sign fits.
 *
 * @example toneOf('好的！！！！', '').map(({ kind }) => kind) // ['exclamations']
 */
export function toneOf(text: string, customerText: string): ToneFinding[] {
  return [
    ...unfilledIn(text).map((place) => ({ kind: 'unfilled', ...place, instead: null }) as const),
    ...emojiIn(text, customerText),
    ...loudIn(text),
    ...(coldAnswer.test(text.trim()) ? [{ kind: 'cold', from: 0, to: 0, instead: null } as const] : []),
  ];
}

function emojiIn(text: string, customerText: string): ToneFinding[] {
  const signs = [...text.matchAll(emoji)];
  const unfit = complaint.test(customerText) ? signs.find(([sign]) => merry.test(sign)) : undefined;
  if (unfit) {
    const { index: from } = unfit;
    return [{ kind: 'unfit-emoji', from, to: from + unfit[0].length, instead: null }];
  }
  return signs.length > emojiMax ? [{ kind: 'many-emoji', from: 0, to: 0, instead: null }] : [];
}

function loudIn(text: string): ToneFinding[] {
  const found: ToneFinding[] = [...text.matchAll(shouting)].map(({ 0: words, index: from }) => {
    const instead = words.slice(0, 1) + words.slice(1).toLowerCase();
    return { kind: 'capitals', from, to: from + words.length, instead };
  });
  const [run] = text.matchAll(/[!！]{3,}/g);
  if (run) {
    const { 0: signs, index: from } = run;
    found.push({ kind: 'exclamations', from, to: from + signs.length, instead: signs.slice(0, 1) });
  } else if ((text.match(/[!！]/g) ?? []).length > exclamationsMax) {
    found.push({ kind: 'exclamations', from: 0, to: 0, instead: null });
  }
  return found;
}

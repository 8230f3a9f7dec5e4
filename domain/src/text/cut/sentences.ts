/** A sentence longer than this is cut at a comma or a space: nobody says one thing in so many characters. */
const charactersMax = 160;

/** Ends of sentences, with the signs that close what they end. A point ends one only before a blank. */
const ends = /(?<=[。！？!?；;…\n]["”’」』）)]*)(?![。！？!?；;…\n"”’」』）)])|(?<=[^\s.][.]["”’)]?)(?=\s)/u;

/** Where a speaker turns: what follows may praise what the first half blames. */
const turns =
  /(?<=[，,、\s])(?=(?:但是|但|不过|可是|然而|只是|就是太|可惜|遗憾)\S)|(?<=\S)(?=\s+(?:but|however|although|though|yet|except)\s)/iu;

/** Abbreviations whose point ends nothing. */
const abbreviated = /(?:^|\s)(?:mr|mrs|ms|dr|no|vs|etc|e\.g|i\.e|approx|ref|tel|ext)\.$/i;

/**
 * The sentences of a text, in their order, each trimmed; at turns such as 但是 and “but” in two, so that each half has
 * one feeling. What says nothing (signs alone) is left out.
 *
 * @example cutSentences('质量不错，但是物流太慢。客服很好！') // ['质量不错，', '但是物流太慢。', '客服很好！']
 */
export function cutSentences(text: string): string[] {
  const pieces = mended(text.replaceAll(/[ \t\u3000]+/g, ' ').split(ends));
  return pieces
    .flatMap((piece) => piece.split(turns))
    .flatMap(bounded)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(piece));
}

/** Puts together again what was cut after an abbreviation. */
function mended(pieces: readonly string[]): string[] {
  const whole: string[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    if (before !== undefined && abbreviated.test(before)) whole[whole.length - 1] = before + piece;
    else whole.push(piece);
  }
  return whole;
}

function bounded(piece: string): string[] {
  const characters = [...piece];
  if (characters.length <= charactersMax) return [piece];
  const head = characters.slice(0, charactersMax);
  const comma = head.findLastIndex((character) => /[，,、\s]/u.test(character));
  const length = comma > charactersMax / 4 ? comma + 1 : charactersMax;
  return [characters.slice(0, length).join(''), ...bounded(characters.slice(length).join(''))];
}

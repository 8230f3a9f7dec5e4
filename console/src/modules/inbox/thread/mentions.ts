/** A piece of a note: plain words, or a colleague spoken to. */
export interface MentionPart {
  readonly at: number;
  readonly text: string;
  readonly isMention: boolean;
}

/**
 * Cuts a text at every `@name` of these names. The longest name wins, so that 小满 does not cut 小满茶铺 in two. The
 * pieces put together are the text again.
 *
 * @example findMentions('请@小满看看', ['小满']).map((part) => part.text) // ['请', '@小满', '看看']
 */
export function findMentions(text: string, names: readonly string[]): MentionPart[] {
  const parts: MentionPart[] = [];
  const longestFirst = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  let plainFrom = 0;
  const pass = (to: number) => {
    if (to > plainFrom) parts.push({ at: plainFrom, text: text.slice(plainFrom, to), isMention: false });
  };
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', Math.max(at + 1, plainFrom))) {
    const name = longestFirst.find((one) => text.startsWith(one, at + 1));
    if (name === undefined) continue;
    pass(at);
    plainFrom = at + 1 + name.length;
    parts.push({ at, text: text.slice(at, plainFrom), isMention: true });
  }
  pass(text.length);
  return parts;
}

/** Which of these people a note speaks to by `@name`; of two who are called the same, both. */
export function mentionedIn<Person extends { readonly name: string }>(
  text: string,
  people: readonly Person[],
): Person[] {
  const names = people.map((person) => person.name);
  const said = new Set(
    findMentions(text, names).flatMap((part) => (part.isMention ? [part.text.slice(1)] : [])),
  );
  return people.filter((person) => said.has(person.name));
}

import type { Question } from '@zhiyin/domain/kit';

/** The list with one member in another place. Places outside the list leave it as it is. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** The list with one member changed; null takes it out. */
export function replaced<Item>(list: readonly Item[], at: number, item: Item | null): readonly Item[] {
  return list.flatMap((one, index) => {
    if (index !== at) return [one];
    return item === null ? [] : [item];
  });
}

/** A key that none of these has: `choice`, then `choice-2` and so on. Keys stay when words change, so they are plain. */
export function freshKey(stem: string, taken: readonly string[]): string {
  if (!taken.includes(stem)) return stem;
  let count = 2;
  while (taken.includes(`${stem}-${count}`)) count++;
  return `${stem}-${count}`;
}

const nothing = '';
/** A sentence that is still to be written. */
export const unwritten = { zh: nothing, en: nothing };

/** Settings that a new question of a kind begins with; kinds of other modules bring their own. */
const firstSettings: Readonly<Record<string, Question['settings']>> = {
  choice: { options: [{ key: 'option', label: unwritten }] },
  rating: { scale: 'stars' },
};

/** A question of a kind with nothing asked yet. */
export function newQuestion(
  kind: string,
  taken: readonly string[],
  settings: Question['settings'] | undefined = firstSettings[kind],
): Question {
  return {
    key: freshKey(kind, taken),
    kind,
    label: unwritten,
    isRequired: false,
    isFatal: false,
    settings: settings ?? {},
  };
}

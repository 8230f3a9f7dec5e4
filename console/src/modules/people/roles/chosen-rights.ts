/**
 * The chosen rights with one more or one fewer; each stands once.
 *
 * @example withOne(['inbox.read'], 'inbox.reply', true) // ['inbox.read', 'inbox.reply']
 */
export function withOne(chosen: readonly string[], key: string, isChosen: boolean): string[] {
  return withAll(chosen, [key], isChosen);
}

/** The chosen rights with all of some, or none of them; the others stay. */
export function withAll(chosen: readonly string[], keys: readonly string[], isChosen: boolean): string[] {
  const others = chosen.filter((key) => !keys.includes(key));
  return isChosen ? [...others, ...keys] : others;
}

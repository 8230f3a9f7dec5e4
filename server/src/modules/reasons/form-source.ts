import type { Reason } from '@zhiyin/domain/reasons';
import type { FormSource } from '#platform/forms/form-kinds.ts';
import { allReasons } from './queries.ts';

/** The reasons of contact, each with what stands above it; by their keys, which never change. */
export const reasonSource: FormSource = {
  key: 'reason',
  words: { zh: '联系原因', en: 'Contact reason' },
  isForCustomers: true,
  find: async (tx, asked, limit) => {
    const tree = await allReasons(tx);
    const known =
      'ids' in asked ? tree : tree.filter((one) => one.archivedAt === null && one.mergedInto === null);
    const named = inOrder(known).map((reason) => ({ id: reason.key, name: pathOf(tree, reason) }));
    const isMeant = ({ id, name }: (typeof named)[number]): boolean => {
      if ('ids' in asked) return asked.ids.includes(id);
      const text = asked.text.toLowerCase();
      return name.zh.toLowerCase().includes(text) || name.en.toLowerCase().includes(text);
    };
    return named.filter(isMeant).slice(0, limit);
  },
};

/** Each reason directly above what belongs to it. One whose parent is not among them stands at the top. */
function inOrder(reasons: readonly Reason[]): Reason[] {
  const keys = new Set(reasons.map(({ key }) => key));
  const below = (parentKey: string | null): Reason[] =>
    reasons
      .filter(
        (one) => (one.parentKey !== null && keys.has(one.parentKey) ? one.parentKey : null) === parentKey,
      )
      .flatMap((one) => [one, ...below(one.key)]);
  return below(null);
}

function pathOf(tree: readonly Reason[], reason: Reason): { zh: string; en: string } {
  const path = [reason];
  let next = parentOf(tree, reason);
  while (next && path.length < 10) {
    path.unshift(next);
    next = parentOf(tree, next);
  }
  return {
    zh: path.map(({ words }) => words.zh).join(' › '),
    en: path.map(({ words }) => words.en).join(' › '),
  };
}

function parentOf(tree: readonly Reason[], { parentKey }: Reason): Reason | undefined {
  return tree.find(({ key }) => key === parentKey);
}

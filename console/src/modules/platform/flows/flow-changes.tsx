import { diffFlows, type FlowDefinition } from '@zhiyin/domain/kit';
import { flowPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import styles from './flows.module.css';

interface Props {
  readonly before: FlowDefinition;
  readonly after: FlowDefinition;
}

const kinds = [
  { name: 'added', words: words.added, tone: 'jade' },
  { name: 'changed', words: words.changed, tone: 'amber' },
  { name: 'removed', words: words.removed, tone: 'seal' },
] as const;

/** What is different from one version to another, by name. */
export function FlowChanges({ before, after }: Props) {
  const t = useSay();
  const found = diffFlows(before, after);
  const named = (list: readonly { key: string; label: { zh: string; en: string } }[], key: string) => {
    const label = list.find((one) => one.key === key)?.label;
    return label ? t(label) : key;
  };
  const lines = kinds.flatMap(({ name, words: said, tone }) => {
    const from = name === 'removed' ? before : after;
    const [states, moves] = {
      added: [found.addedStates, found.addedMoves],
      changed: [found.changedStates, found.changedMoves],
      removed: [found.removedStates, found.removedMoves],
    }[name];
    return [
      ...(states ?? []).map((key) => ({
        key: `s ${key}`,
        said,
        tone,
        what: words.oneState,
        name: named(from.states, key),
      })),
      ...(moves ?? []).map((key) => ({
        key: `m ${key}`,
        said,
        tone,
        what: words.oneMove,
        name: named(from.moves, key),
      })),
    ];
  });
  if (lines.length === 0) return <p className={styles['faint']}>{t(words.noChanges)}</p>;
  return (
    <ul className={styles['changes']}>
      {lines.map(({ key, said, tone, what, name }) => (
        <li key={`${key} ${said.key}`}>
          <StatusTag tone={tone}>{t(said)}</StatusTag>
          <span>{t(what, { name })}</span>
        </li>
      ))}
    </ul>
  );
}

import { words } from '@zhiyin/domain/console';
import { describeFilter, type FieldSet, type Filter, parseFilter } from '@zhiyin/domain/kit';
import { useCallback, useMemo, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { type Building, BuildingContext, type ReferencePicker } from './builder-context.ts';
import styles from './filter-builder.module.css';
import { FilterGroup } from './filter-group.tsx';
import { filterOf, groupOf } from './filter-tree.ts';

interface Props {
  readonly fields: FieldSet;
  /** May be unfinished; `parseFilter` says whether it can be run. */
  readonly value: Filter;
  readonly onChange: (filter: Filter) => void;
  /** Events may also have changed. */
  readonly over?: 'rows' | 'events';
  readonly pickers?: Readonly<Record<string, ReferencePicker>>;
  /** The name behind an id, for the sentence. */
  readonly nameOf?: (field: string, id: string) => string | undefined;
}

const noPickers = {};

/** Builds a filter and reads it back as a sentence, so that a person can check what the machine will do. */
export function FilterBuilder(props: Props) {
  const { fields, value, onChange, over = 'rows', pickers = noPickers, nameOf } = props;
  const t = useSay();
  const { locale, timeZone } = useLocale();
  const { names, onNamed } = useNames();
  const group = groupOf(value);
  const written = filterOf(group);
  const parsed = parseFilter(fields, written, over);
  const problems = parsed.ok ? none : parsed.problems;
  const building = useMemo<Building>(
    () => ({ fields, over, locale, problems, pickers, onNamed }),
    [fields, over, locale, problems, pickers, onNamed],
  );
  const named = (field: string, id: string) => nameOf?.(field, id) ?? names.get(id);
  return (
    <BuildingContext value={building}>
      <div className={styles['builder']}>
        <FilterGroup
          group={group}
          path=""
          depth={1}
          onChange={(next) => onChange(next ? filterOf(next) : { all: [] })}
        />
        <p aria-live="polite" className={styles['sentence']}>
          {parsed.ok
            ? describeFilter(parsed.filter, fields, locale, { timeZone, nameOf: named })
            : t(words.filterUnfinished)}
        </p>
      </div>
    </BuildingContext>
  );
}

/** What pickers say that those they chose are called. */
function useNames() {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const onNamed = useCallback(
    (id: string, name: string) =>
      setNames((before) => (before.get(id) === name ? before : new Map(before).set(id, name))),
    [],
  );
  return { names, onNamed };
}

const none = [] as const;

import { peoplePageWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import styles from './people.module.css';

export interface RowAct {
  readonly label: string;
  readonly icon: IconName;
  readonly isGrave?: boolean;
  readonly run: () => unknown;
}

/** What can be done with one row; nothing at all where the reader may do none of it. */
export function RowMenu({ name, acts }: { name: string; acts: readonly RowAct[] }) {
  const t = useSay();
  if (acts.length === 0) return null;
  return (
    <Disclosure
      label={t(words.actsOn, { name })}
      buttonClassName={styles['menu']}
      button={<Icon name="more" />}
    >
      {(close) => (
        <ul>
          {acts.map(({ label, icon, isGrave = false, run }) => (
            <li key={label}>
              <button
                type="button"
                className={classNames(styles['act'], isGrave && styles['grave'])}
                onClick={() => {
                  close();
                  void run();
                }}
              >
                <Icon name={icon} />
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import type { Keys } from '#ui/keys/key-stroke.ts';
import styles from './act-menu.module.css';
import { Disclosure } from './disclosure.tsx';

export interface MenuAct {
  readonly label: string;
  readonly icon: IconName;
  readonly keys?: Keys;
  readonly isGrave?: boolean;
  readonly run: () => unknown;
}

/** Verbs behind three dots, with their keys; nothing at all where the reader may do none of it. */
export function ActMenu({ label, acts }: { label: string; acts: readonly MenuAct[] }) {
  if (acts.length === 0) return null;
  return (
    <Disclosure label={label} button={<Icon name="more" />}>
      {(close) => (
        <ul>
          {acts.map(({ label: verb, icon, keys, isGrave = false, run }) => (
            <li key={verb}>
              <button
                type="button"
                className={classNames(styles['act'], isGrave && styles['grave'])}
                onClick={() => {
                  close();
                  void run();
                }}
              >
                <Icon name={icon} />
                <span>{verb}</span>
                {keys && <KeyHint keys={keys} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

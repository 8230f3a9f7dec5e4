import {
  type GrantablePermission,
  type PermissionGroup,
  permissionGroups,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { Button, Checkbox } from 'antd';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { withAll, withOne } from './chosen-rights.ts';
import styles from './permission-checks.module.css';

type Right = z.infer<typeof GrantablePermission>;

interface Props {
  readonly permissions: readonly Right[];
  readonly chosen: readonly string[];
  /** Shows what is chosen without letting it be changed. */
  readonly isFixed?: boolean;
  readonly onChange?: (chosen: readonly string[]) => void;
}

/** Rights to tick, by the part of the product they belong to, each in its own words. */
export function PermissionChecks({ permissions, ...rest }: Props) {
  return (
    <div className={styles['groups']}>
      {permissionGroups(permissions).map((group) => (
        <Group key={group.key} group={group} {...rest} />
      ))}
    </div>
  );
}

interface GroupProps extends Omit<Props, 'permissions'> {
  readonly group: PermissionGroup<Right>;
}

function Group({ group, chosen, isFixed = false, onChange }: GroupProps) {
  const t = useSay();
  const keys = group.rights.map(({ key }) => key);
  const count = keys.filter((key) => chosen.includes(key)).length;
  const isFull = count === keys.length;
  return (
    <fieldset className={styles['group']}>
      <legend className="spoken">{t(group.name)}</legend>
      <div className={styles['head']}>
        <span className={styles['title']}>{t(group.name)}</span>
        <span className={styles['count']}>{t(words.chosenOf, { count, all: keys.length })}</span>
        {!isFixed && (
          <Button
            size="small"
            type="text"
            aria-label={t(isFull ? words.chooseNoneOf : words.chooseAllOf, { name: t(group.name) })}
            onClick={() => onChange?.(withAll(chosen, keys, !isFull))}
          >
            {t(isFull ? words.chooseNone : words.chooseAll)}
          </Button>
        )}
      </div>
      {group.rights.map((right) => (
        <Checkbox
          key={right.key}
          checked={chosen.includes(right.key)}
          disabled={isFixed}
          onChange={(event) => onChange?.(withOne(chosen, right.key, event.target.checked))}
        >
          {t(right.words)}
          {right.isOwnersOnly && <span className={styles['mark']}>{t(words.ownersOnly)}</span>}
        </Checkbox>
      ))}
    </fieldset>
  );
}

import { boardWords as words } from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';
import { Tooltip } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './figures.module.css';

/** Says how a figure is counted: on hover, on focus, and by touch. */
export function Explained({ name, formula }: { name: Text; formula: Text }) {
  const t = useSay();
  return (
    <Tooltip title={t(formula)} trigger={['hover', 'focus', 'click']}>
      <button type="button" className={styles['explain']} aria-label={t(words.explain, { name: t(name) })}>
        <Icon name="info" size={13} />
      </button>
    </Tooltip>
  );
}

import { words } from '@zhiyin/domain/console';
import { Segmented } from 'antd';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useTheme } from '#ui/theme/theme-context.ts';
import styles from './user-menu.module.css';

/** How the console looks and speaks on this machine. */
export function Preferences() {
  const t = useSay();
  const { locale, setLocale } = useLocale();
  const { choice, choose, density, setDensity } = useTheme();
  return (
    <div className={styles['preferences']}>
      <span>{t(words.language)}</span>
      <Segmented
        block
        size="small"
        aria-label={t(words.language)}
        value={locale}
        onChange={setLocale}
        options={[
          { value: 'zh', label: t(words.chinese) },
          { value: 'en', label: t(words.english) },
        ]}
      />
      <span>{t(words.theme)}</span>
      <Segmented
        block
        size="small"
        aria-label={t(words.theme)}
        value={choice}
        onChange={choose}
        options={[
          { value: 'system', label: t(words.themeSystem) },
          { value: 'light', label: t(words.themeLight) },
          { value: 'dark', label: t(words.themeDark) },
        ]}
      />
      <span>{t(words.density)}</span>
      <Segmented
        block
        size="small"
        aria-label={t(words.density)}
        value={density}
        onChange={setDensity}
        options={[
          { value: 'roomy', label: t(words.densityRoomy) },
          { value: 'dense', label: t(words.densityDense) },
        ]}
      />
    </div>
  );
}

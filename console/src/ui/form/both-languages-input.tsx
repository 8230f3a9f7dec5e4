import { words } from '@zhiyin/domain/console';
import { locales, type Text } from '@zhiyin/domain/kit';
import { Input } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './form.module.css';

const names = { zh: words.chinese, en: words.english };

interface Props {
  /** What it says, read out before the language. */
  readonly label: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  readonly isInvalid?: boolean;
}

/** One sentence in both languages, one line each. */
export function BothLanguagesInput({ label, value, onChange, isInvalid = false }: Props) {
  const t = useSay();
  return (
    <div className={styles['languages']}>
      {locales.map((locale) => (
        <Input
          key={locale}
          lang={locale}
          prefix={
            <span className={styles['language']}>{locale === 'zh' ? t(words.zhMark) : t(words.enMark)}</span>
          }
          aria-label={`${label}, ${t(names[locale])}`}
          value={value[locale]}
          {...(isInvalid && value[locale].trim() === '' && { status: 'error' })}
          onChange={(event) => onChange({ ...value, [locale]: event.target.value })}
        />
      ))}
    </div>
  );
}

import { channelsWords as words } from '@zhiyin/domain/channels';
import { type Locale, locales } from '@zhiyin/domain/kit';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { contrast } from '#ui/theme/contrast.ts';
import styles from './channels.module.css';
import type { WidgetFields } from './widget-form.ts';

const languageWords = { zh: words.previewZh, en: words.previewEn };
const [ink, paper] = ['#1d1c1a', '#ffffff'];

/** The launcher and the first bubble as customers will see them, while they are being changed. */
export function WidgetPreview({ fields }: { fields: WidgetFields }) {
  const t = useSay();
  const outer = useLocale();
  const { workspace } = useSession();
  const [locale, setLocale] = useState<Locale>(outer.locale);
  const { colour } = fields;
  const onColour = contrast(colour, paper) >= 4.5 ? paper : ink;
  const greeting = locale === 'zh' ? fields.greetingZh : fields.greetingEn;
  return (
    <section aria-label={t(words.previewOf)} className={styles['preview']}>
      <div className={styles['previewHead']}>
        <h2 className={styles['heading']}>{t(words.previewOf)}</h2>
        <Segmented<Locale>
          size="small"
          aria-label={t(words.previewOf)}
          value={locale}
          onChange={setLocale}
          options={locales.map((value) => ({ value, label: t(languageWords[value]) }))}
        />
      </div>
      <div className={styles['page']} lang={locale}>
        <i className={styles['line']} />
        <i className={styles['line']} />
        <i className={styles['line']} />
        <div className={styles['panel']}>
          <div className={styles['panelHead']}>
            <span
              className={styles['seal']}
              style={{ background: colour, color: onColour }}
              aria-hidden="true"
            >
              {[...workspace.name][0]}
            </span>
            <bdi>{workspace.name}</bdi>
          </div>
          <p className={styles['bubble']} dir="auto">
            {greeting}
          </p>
        </div>
        <span className={styles['launcher']} style={{ background: colour, color: onColour }}>
          <Icon name="chat" size={24} />
        </span>
      </div>
    </section>
  );
}

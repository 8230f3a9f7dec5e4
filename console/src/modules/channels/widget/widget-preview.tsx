import { channelsWords as words } from '@zhiyin/domain/channels';
import { type Locale, locales, type Text } from '@zhiyin/domain/kit';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../channels.module.css';
import { inkOn } from '../ink-on.ts';
import type { WidgetFields } from './widget-form.ts';

const languageWords = { zh: words.previewZh, en: words.previewEn };
const deviceWords = { desktop: words.previewDesktop, phone: words.previewPhone };
const hoursWords = { open: words.previewOpen, closed: words.previewClosed };

type Device = keyof typeof deviceWords;
type Hours = keyof typeof hoursWords;

/** The chat as customers will see it, while it is being changed: in both languages, on both sizes, open and closed. */
export function WidgetPreview({ fields }: { fields: WidgetFields }) {
  const t = useSay();
  const [locale, setLocale] = useState<Locale>(useLocale().locale);
  const [device, setDevice] = useState<Device>('desktop');
  const [hours, setHours] = useState<Hours>('open');
  return (
    <section aria-label={t(words.previewOf)} className={styles['preview']}>
      <h2 className={styles['heading']}>{t(words.previewOf)}</h2>
      <div className={styles['switches']}>
        <Switch
          label={words.previewLanguage}
          names={languageWords}
          values={locales}
          value={locale}
          onChange={setLocale}
        />
        <Switch
          label={words.previewDevice}
          names={deviceWords}
          values={['desktop', 'phone']}
          value={device}
          onChange={setDevice}
        />
        <Switch
          label={words.previewHours}
          names={hoursWords}
          values={['open', 'closed']}
          value={hours}
          onChange={setHours}
        />
      </div>
      <div
        className={classNames(
          styles['page'],
          device === 'phone' && styles['phone'],
          fields.position === 'left' && styles['atLeft'],
        )}
        lang={locale}
      >
        <i className={styles['line']} />
        <i className={styles['line']} />
        <i className={styles['line']} />
        <Chat fields={fields} locale={locale} isOpen={hours === 'open'} />
        <Launcher fields={fields} locale={locale} />
      </div>
    </section>
  );
}

interface SwitchProps<Value extends string> {
  readonly label: Text;
  readonly names: Readonly<Record<Value, Text>>;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Switch<Value extends string>({ label, names, values, value, onChange }: SwitchProps<Value>) {
  const t = useSay();
  return (
    <Segmented<Value>
      size="small"
      aria-label={t(label)}
      value={value}
      onChange={onChange}
      options={values.map((one) => ({ value: one, label: t(names[one]) }))}
    />
  );
}

interface PartProps {
  readonly fields: WidgetFields;
  readonly locale: Locale;
}

function Chat({ fields, locale, isOpen }: PartProps & { readonly isOpen: boolean }) {
  const { workspace } = useSession();
  const { colour } = fields;
  const isChinese = locale === 'zh';
  const title = (isChinese ? fields.titleZh : fields.titleEn) || workspace.name;
  const greeting = isChinese ? fields.greetingZh : fields.greetingEn;
  const offline = (isChinese ? fields.offlineZh : fields.offlineEn) || words.defaultOffline[locale];
  return (
    <div className={styles['panel']}>
      <div className={styles['panelHead']}>
        <span
          className={styles['seal']}
          style={{ background: colour, color: inkOn(colour) }}
          aria-hidden="true"
        >
          {[...title][0]}
        </span>
        <bdi>{title}</bdi>
      </div>
      {!isOpen && (
        <p className={styles['away']} dir="auto">
          {offline}
        </p>
      )}
      <p className={styles['bubble']} dir="auto">
        {greeting}
      </p>
    </div>
  );
}

function Launcher({ fields, locale }: PartProps) {
  const { colour } = fields;
  const label = locale === 'zh' ? fields.launcherZh : fields.launcherEn;
  return (
    <span
      className={classNames(styles['launcher'], label !== '' && styles['labelled'])}
      style={{ background: colour, color: inkOn(colour) }}
    >
      <Icon name="chat" size={24} />
      {label !== '' && <bdi>{label}</bdi>}
    </span>
  );
}

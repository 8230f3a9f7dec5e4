import { words } from '@zhiyin/domain/console';
import { checkResponse, type Form, locales, type Text } from '@zhiyin/domain/kit';
import { Segmented } from 'antd';
import { useState } from 'react';
import { LocaleContext, useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { FormPreview } from '#ui/form-preview/form-preview.tsx';
import styles from './form-builder.module.css';

const names = { zh: words.chinese, en: words.english };

/** The form as it will be answered, in either language. */
export function PreviewPane({ title, form }: { title: Text; form: Form | null }) {
  const t = useSay();
  const control = useLocale();
  const now = useNow(60);
  const [locale, setLocale] = useState(control.locale);
  const [answers, setAnswers] = useState<Readonly<Record<string, unknown>>>({});
  const shown = form && definedOnly(answers, form);
  const checked = form && shown && checkResponse(form, shown, { now });
  // Objections to what nobody has answered yet would be noise.
  const problems = checked && !checked.ok ? checked.problems.filter(({ question }) => shown?.[question]) : [];
  return (
    <section aria-label={t(words.preview)} className={styles['preview']}>
      <div className={styles['previewHead']}>
        <h3>{title[locale]}</h3>
        <Segmented
          size="small"
          aria-label={t(words.language)}
          value={locale}
          onChange={setLocale}
          options={locales.map((value) => ({ value, label: t(names[value]) }))}
        />
      </div>
      {form && shown ? (
        <LocaleContext value={{ ...control, locale }}>
          <FormPreview form={form} answers={shown} onChange={setAnswers} problems={problems} />
        </LocaleContext>
      ) : (
        <p className={styles['kind']}>{t(words.previewUnfinished)}</p>
      )}
    </section>
  );
}

/** The answers that are there, to questions that still are. */
function definedOnly(answers: Readonly<Record<string, unknown>>, form: Form): Record<string, unknown> {
  const keys = new Set(form.questions.map(({ question }) => question.key));
  return Object.fromEntries(
    Object.entries(answers).filter(([key, answer]) => keys.has(key) && answer !== undefined),
  );
}

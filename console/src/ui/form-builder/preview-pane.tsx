import { formBuilderWords, words } from '@zhiyin/domain/console';
import {
  checkResponse,
  type Form,
  type FormDefinition,
  locales,
  type QuestionKind,
  scoreResponse,
} from '@zhiyin/domain/kit';
import { Segmented } from 'antd';
import { useState } from 'react';
import { LocaleContext, useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { FormPreview } from '#ui/form-preview/form-preview.tsx';
import styles from './form-builder.module.css';
import { previewOf } from './preview-of.ts';

const names = { zh: words.chinese, en: words.english };
const places = ['console', 'widget', 'phone'] as const;
type Place = (typeof places)[number];
const placeWords = {
  console: formBuilderWords.placeConsole,
  widget: formBuilderWords.placeWidget,
  phone: formBuilderWords.placePhone,
} as const;

interface Props {
  readonly definition: FormDefinition;
  readonly kinds: readonly QuestionKind[];
}

/** The form as it will be answered, in either language and as wide as where it is shown. */
export function PreviewPane({ definition, kinds }: Props) {
  const t = useSay();
  const control = useLocale();
  const [locale, setLocale] = useState(control.locale);
  const [place, setPlace] = useState<Place>('console');
  const preview = previewOf(definition, kinds, words.untitledQuestion);
  return (
    <section aria-label={t(words.preview)} className={styles['preview']}>
      <div className={styles['previewHead']}>
        <Segmented
          size="small"
          aria-label={t(formBuilderWords.place)}
          value={place}
          onChange={setPlace}
          options={places.map((value) => ({ value, label: t(placeWords[value]) }))}
        />
        <Segmented
          size="small"
          aria-label={t(words.language)}
          value={locale}
          onChange={setLocale}
          options={locales.map((value) => ({ value, label: t(names[value]) }))}
        />
      </div>
      {preview ? (
        <LocaleContext value={{ ...control, locale }}>
          <div className={styles['frame']} data-place={place}>
            <h2>{preview.form.definition.title[locale]}</h2>
            <TriedForm form={preview.form} />
          </div>
        </LocaleContext>
      ) : (
        <p className={styles['hint']}>{t(words.previewUnfinished)}</p>
      )}
      {preview?.isPartial && <p className={styles['hint']}>{t(formBuilderWords.previewPartly)}</p>}
    </section>
  );
}

function TriedForm({ form }: { form: Form }) {
  const t = useSay();
  const now = useNow(60);
  const [answers, setAnswers] = useState<Readonly<Record<string, unknown>>>({});
  const shown = definedOnly(answers, form);
  const checked = checkResponse(form, shown, { now });
  // Objections to what nobody has answered yet would be noise.
  const problems = checked.ok ? [] : checked.problems.filter(({ question }) => shown[question] !== undefined);
  const { score, raw, failed } = scoreResponse(form, checked.ok ? checked.response.answers : {});
  const digits = (number: number | null) => ({ score: Math.round((number ?? 0) * 10) / 10 });
  return (
    <>
      <FormPreview form={form} answers={shown} onChange={setAnswers} problems={problems} />
      {score !== null && (
        <p role="status" className={styles['scoreNow']}>
          {t(formBuilderWords.scoreNow, digits(score))}
          {failed.length > 0 && raw !== null && ` · ${t(formBuilderWords.scoreRaw, digits(raw))}`}
        </p>
      )}
    </>
  );
}

/** The answers that are there, to questions that still are. */
function definedOnly(answers: Readonly<Record<string, unknown>>, form: Form): Record<string, unknown> {
  const keys = new Set(form.questions.map(({ question }) => question.key));
  return Object.fromEntries(
    Object.entries(answers).filter(([key, answer]) => keys.has(key) && answer !== undefined),
  );
}

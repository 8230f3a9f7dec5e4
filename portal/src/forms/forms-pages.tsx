import { useSay, useSetting } from '../setting.ts';
import { Link } from '../shell/link.tsx';
import { LoadingPage } from '../shell/loading.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Title } from '../shell/title.tsx';
import { useLate } from '../shell/use-late.ts';
import { formWords } from '../words.ts';

/** The forms that anybody may fill in, or one of them. */
export function FormsPages({ formKey }: { formKey: string | null }) {
  const { welcome, locale } = useSetting();
  const say = useSay();
  if (formKey !== null) return <LateForm key={formKey} formKey={formKey} />;
  if (welcome.forms.length === 0) return <NotFound />;
  return (
    <section class="page">
      <Title text={say(formWords.title)} />
      <ul class="conversations">
        {welcome.forms.map((form) => (
          <li key={form.key}>
            <Link to={['forms', form.key]} class="entry">
              <bdi class="last">{form.title[locale]}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What checks answers is loaded with the first form only: most visits have none. */
function LateForm({ formKey }: { formKey: string }) {
  const Form = useLate(async () => (await import('./form-page.tsx')).FormPage);
  return Form ? <Form formKey={formKey} /> : <LoadingPage />;
}

/** The form behind a link that opens once. */
export function LateSecureForm() {
  const Form = useLate(async () => (await import('./secure-page.tsx')).SecurePage);
  return Form ? <Form /> : <LoadingPage />;
}

/** Where suggestions are made, and the one behind a link. */
export function LateSuggestions() {
  const Page = useLate(async () => (await import('../suggestions/suggestions-page.tsx')).SuggestionsPage);
  return Page ? <Page /> : <LoadingPage />;
}

/** The survey behind a link: one that opens once, or one that anybody may answer. */
export function LateSurvey({ openKey }: { openKey: string | null }) {
  const Survey = useLate(async () => (await import('../surveys/survey-page.tsx')).SurveyPage);
  return Survey ? <Survey openKey={openKey} /> : <LoadingPage />;
}

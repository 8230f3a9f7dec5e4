import { formBuilderWords } from '@zhiyin/domain/console';
import { parseForm } from '@zhiyin/domain/kit';
import { type FormWork, formPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FormBuilder } from '#ui/form-builder/form-builder.tsx';
import { Banner } from '#ui/page/banner.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useWork } from '../data.ts';
import { FormFrame } from '../form-frame.tsx';
import { BuildActs } from './build-acts.tsx';
import { type Building, useBuilding } from './use-building.ts';

/** One form being built: what is typed is kept as a draft until it is published. */
export function FormPage({ formId }: { formId: string }) {
  const work = useWork(formId);
  if (work.data)
    return <Built key={`${work.data.publishedVersion} ${work.data.archivedAt}`} work={work.data} />;
  return (
    <FormFrame formId={formId}>
      {work.isPending ? <PageLoading rows={8} /> : <PageError error={work.error} onRetry={work.refetch} />}
    </FormFrame>
  );
}

function Built({ work }: { work: FormWork }) {
  const t = useSay();
  const building = useBuilding(work);
  const { publishedVersion: version, baseVersion, archivedAt } = work;
  return (
    <FormFrame formId={work.formId} actions={<BuildActs work={work} building={building} />}>
      {archivedAt !== null && <Banner tone="azure">{t(words.archivedSay)}</Banner>}
      {baseVersion < version && (
        <Banner tone="amber" icon="warning">
          {t(words.otherPublished, { version })}
        </Banner>
      )}
      <Standing building={building} />
      <FormBuilder value={building.value} onChange={building.change} />
    </FormFrame>
  );
}

/** What is still wrong, and whether what is typed is kept. */
function Standing({ building: { value, standing } }: { building: Building }) {
  const t = useSay();
  const parsed = parseForm(value);
  const count = parsed.ok ? 0 : parsed.problems.length;
  const said = {
    untouched: null,
    saving: words.draftSaving,
    saved: words.draftSaved,
    failed: words.draftUnsaved,
  };
  const word = said[standing];
  return (
    <p role="status">
      {word && t(word)}
      {word && count > 0 && ' · '}
      {count > 0 && t(formBuilderWords.problems, { count })}
    </p>
  );
}

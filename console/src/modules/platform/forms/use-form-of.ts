import { useQuery } from '@tanstack/react-query';
import { type Form, parseForm } from '@zhiyin/domain/kit';
import { getForm } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';

/** A form ready to be answered, in a version or the published one; null when there is none, or it is not there yet. */
export function useFormOf(formId: string | null, version?: number | null): Form | null {
  const { data } = useQuery({
    ...endpointQuery(getForm, { params: { formId: formId ?? '' }, query: version ? { version } : {} }),
    enabled: formId !== null,
  });
  const parsed = formId !== null && data ? parseForm(data) : null;
  return parsed?.ok ? parsed.form : null;
}

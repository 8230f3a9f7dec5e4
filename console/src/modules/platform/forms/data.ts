import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  archiveForm,
  dropFormDraft,
  formAnswered,
  formArchived,
  formDraftDropped,
  formDrafted,
  formPublished,
  formRestored,
  getForm,
  getFormAnswer,
  getFormDraft,
  listFormAnswers,
  listForms,
  listFormVersions,
  publishForm,
  restoreForm,
  saveFormDraft,
  sketchForm,
} from '@zhiyin/domain/platform';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const changes = [
  formPublished.kind,
  formArchived.kind,
  formRestored.kind,
  formDraftDropped.kind,
  formDrafted.kind,
];

/** The shop's forms, those that are not published and archived ones included. */
export function useForms() {
  useStaleOn(changes, [listForms]);
  return useQuery(endpointQuery(listForms, {}));
}

/** What is being built of a form. Asked once: from then on the page holds what is typed. */
export function useWork(formId: string) {
  return useQuery({ ...endpointQuery(getFormDraft, { params: { formId } }), staleTime: 0, gcTime: 0 });
}

/** One published version of a form; none for null. */
export function useVersion(formId: string, version: number | null) {
  return useQuery({
    ...endpointQuery(getForm, { params: { formId }, query: version === null ? {} : { version } }),
    enabled: version !== null,
  });
}

export function useVersions(formId: string) {
  useStaleOn([formPublished.kind], [listFormVersions]);
  return useQuery(endpointQuery(listFormVersions, { params: { formId } }));
}

/** What was answered to a form, latest first. */
export function useAnswers(formId: string) {
  useStaleOn([formAnswered.kind], [listFormAnswers]);
  return useInfiniteQuery(
    endpointPages(listFormAnswers, formId, (after) => ({
      params: { formId },
      query: { limit: 50, ...(after !== undefined && { after }) },
    })),
  );
}

export function useAnswer(formId: string, responseId: string) {
  return useQuery(endpointQuery(getFormAnswer, { params: { formId, responseId } }));
}

export const useSketchForm = () => useAct(sketchForm, [listForms]);
export const useSaveDraft = () => useAct(saveFormDraft);
export const useDropDraft = () => useAct(dropFormDraft, [listForms, getFormDraft]);
export const usePublish = () => useAct(publishForm, [listForms, listFormVersions, getFormDraft, getForm]);
export const useArchive = () => useAct(archiveForm, [listForms, getFormDraft]);
export const useRestore = () => useAct(restoreForm, [listForms, getFormDraft]);

import { useQuery } from '@tanstack/react-query';
import {
  archiveWidget,
  changeWidget,
  checkIdentity,
  createWidget,
  identitySecretRotated,
  listWidgets,
  restoreWidget,
  rotateIdentitySecret,
  widgetArchived,
  widgetChanged,
  widgetCreated,
  widgetRestored,
} from '@zhiyin/domain/channels';
import {
  calendarChanged,
  calendarCreated,
  calendarDeleted,
  changeCalendar,
  createCalendar,
  createForm,
  deleteCalendar,
  formArchived,
  formPublished,
  getForm,
  listCalendars,
  listForms,
  publishForm,
} from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const widgetFacts = [widgetCreated, widgetChanged, widgetArchived, widgetRestored, identitySecretRotated];
const widgetKinds = widgetFacts.map(({ kind }) => kind);

/** Every chat of the shop, the ones in use first; asked again when a colleague adds or changes one. */
export function useWidgets() {
  useStaleOn(widgetKinds, [listWidgets]);
  return useQuery(endpointQuery(listWidgets, {}));
}

export function useCreateWidget() {
  return useAct(createWidget, [listWidgets]);
}

export function useChangeWidget() {
  return useAct(changeWidget, [listWidgets]);
}

export function useArchiveWidget() {
  return useAct(archiveWidget, [listWidgets]);
}

export function useRestoreWidget() {
  return useAct(restoreWidget, [listWidgets]);
}

export function useRotateSecret() {
  return useAct(rotateIdentitySecret, [listWidgets]);
}

export function useCheckIdentity() {
  return useAct(checkIdentity);
}

/** The shop's business hours. */
export function useCalendars() {
  useStaleOn([calendarCreated.kind, calendarChanged.kind, calendarDeleted.kind], [listCalendars]);
  return useQuery(endpointQuery(listCalendars, {}));
}

export function useCreateCalendar() {
  return useAct(createCalendar, [listCalendars]);
}

export function useChangeCalendar() {
  return useAct(changeCalendar, [listCalendars]);
}

export function useDeleteCalendar() {
  return useAct(deleteCalendar, [listCalendars]);
}

/** The shop's forms, archived ones included. */
export function useForms() {
  useStaleOn([formPublished.kind, formArchived.kind], [listForms]);
  return useQuery(endpointQuery(listForms, {}));
}

/** One form in its published version; none for null. */
export function useForm(formId: string | null) {
  return useQuery({
    ...endpointQuery(getForm, { params: { formId: formId ?? '' } }),
    enabled: formId !== null,
  });
}

export function useCreateForm() {
  return useAct(createForm, [listForms]);
}

export function usePublishForm() {
  return useAct(publishForm, [listForms, getForm]);
}

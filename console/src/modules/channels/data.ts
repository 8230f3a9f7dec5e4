import { useQuery } from '@tanstack/react-query';
import {
  changeWidget,
  createWidget,
  listWidgets,
  widgetChanged,
  widgetCreated,
} from '@zhiyin/domain/channels';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** Every chat of the shop; asked again when a colleague adds or changes one. */
export function useWidgets() {
  useStaleOn([widgetCreated.kind, widgetChanged.kind], [listWidgets]);
  return useQuery(endpointQuery(listWidgets, {}));
}

export function useCreateWidget() {
  return useAct(createWidget, [listWidgets]);
}

export function useChangeWidget() {
  return useAct(changeWidget, [listWidgets]);
}

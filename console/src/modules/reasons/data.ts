import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addReason,
  changeReason,
  joinReason,
  listReasons,
  mergeReason,
  moveReason,
  placeReason,
  type Reason,
  reasonAdded,
  reasonChanged,
  reasonMerged,
  reasonMoved,
} from '@zhiyin/domain/reasons';
import { call } from '#lib/call/call.ts';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useLocale } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import type { Place } from './tree/places.ts';

type Tree = readonly Reason[];
type Words = Reason['words'];
interface Answer {
  items: Reason[];
}

const treeQuery = endpointQuery(listReasons, {});

/** The whole tree, archived reasons included. */
export function useReasons() {
  useStaleOn([reasonAdded.kind, reasonChanged.kind, reasonMoved.kind, reasonMerged.kind], [listReasons]);
  return useQuery(treeQuery);
}

/** What reasons are called in the reader's language, by key; archived ones too. Empty until they are known. */
export function useReasonNames(): ReadonlyMap<string, string> {
  const { locale } = useLocale();
  return new Map(useReasons().data?.items.map(({ key, words }) => [key, words[locale]]));
}

interface Act<Input> {
  readonly send: (input: Input) => Promise<Answer>;
  /** What the tree will be, shown before the answer; the domain's own arithmetic decides on both sides. */
  readonly foresee?: (tree: Tree, input: Input) => Tree;
  /** False where a form shows the refusal itself. */
  readonly isTold?: boolean;
}

/** One change of the tree. Changes go one after the other, and the last answer is what stays. */
function useTreeAct<Input>({ send, foresee, isTold = true }: Act<Input>) {
  const cache = useQueryClient();
  const toast = useToast();
  return useMutation<Answer, Error, Input>({
    mutationKey: ['reasons'],
    scope: { id: 'reasons' },
    mutationFn: send,
    onMutate: async (input) => {
      await cache.cancelQueries({ queryKey: treeQuery.queryKey });
      if (!foresee) return;
      cache.setQueryData(treeQuery.queryKey, (tree) => tree && { items: [...foresee(tree.items, input)] });
    },
    onSuccess: (answer) => {
      // With more on their way, this answer is older than what is shown.
      if (cache.isMutating({ mutationKey: ['reasons'] }) > 1) return;
      cache.setQueryData(treeQuery.queryKey, answer);
    },
    onError: (error) => {
      void cache.invalidateQueries({ queryKey: treeQuery.queryKey });
      if (isTold) toast.refuse(error);
    },
  });
}

export function useAddReason() {
  return useTreeAct({
    send: (body: { key: string; parentKey: string | null; words: Words }) => call(addReason, { body }),
    isTold: false,
  });
}

export function useRenameReason() {
  return useTreeAct({
    send: ({ reason, words }: { reason: Reason; words: Words }) =>
      call(changeReason, { params: { reasonId: reason.reasonId }, body: { words } }),
    foresee: (tree, { reason, words }) =>
      tree.map((one) => (one.key === reason.key ? { ...one, words } : one)),
    isTold: false,
  });
}

export function useArchiveReason() {
  return useTreeAct({
    send: ({ reason, isArchived }: { reason: Reason; isArchived: boolean }) =>
      call(changeReason, { params: { reasonId: reason.reasonId }, body: { isArchived } }),
    foresee: (tree, { reason, isArchived }) => {
      const archivedAt = isArchived ? new Date().toISOString() : null;
      return tree.map((one) => (one.key === reason.key ? { ...one, archivedAt } : one));
    },
  });
}

export function usePlaceReason() {
  return useTreeAct({
    send: ({ reason, place }: { reason: Reason; place: Place }) =>
      call(placeReason, { params: { reasonId: reason.reasonId }, body: place }),
    foresee: (tree, { reason, place }) => {
      const moved = moveReason(tree, reason.key, place);
      return moved.ok ? moved.reasons : tree;
    },
  });
}

export function useMergeReason() {
  return useTreeAct({
    send: ({ reason, into }: { reason: Reason; into: string }) =>
      call(joinReason, { params: { reasonId: reason.reasonId }, body: { into } }),
    foresee: (tree, { reason, into }) => {
      const merged = mergeReason(tree, reason.key, into, new Date().toISOString());
      return merged.ok ? merged.reasons : tree;
    },
  });
}

import { moveReason, type Reason, type TreeProblem, reasonsWords as words } from '@zhiyin/domain/reasons';
import { useRef } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useArchiveReason, usePlaceReason } from '../data.ts';
import { type Direction, type Place, placeOf, placeTowards } from '../tree/places.ts';

const problemWords: Record<TreeProblem, typeof words.tooDeep> = {
  unknown: words.reasonNotFound,
  circle: words.intoItself,
  same: words.intoItself,
  'too-deep': words.tooDeep,
  archived: words.archivedParent,
};

/** Several presses of one key are one move: the way back is offered when they pause. */
const gatherMs = 700;

export interface ReasonActs {
  /** Moves a reason and answers what it is now below; undefined when it stays. */
  move(reason: Reason, direction: Direction): string | null | undefined;
  archive(reason: Reason): void;
  restore(reason: Reason): void;
}

/** What is done with a reason at once, each with its way back. */
export function useReasonActs(reasons: readonly Reason[], withArchived: boolean): ReasonActs {
  const t = useSay();
  const { locale } = useLocale();
  const toast = useToast();
  const place = usePlaceReason();
  const archive = useArchiveReason();
  const gathered = useRef<{ key: string; from: Place; timer: ReturnType<typeof setTimeout> }>(undefined);

  const offerWayBack = (reason: Reason, from: Place) => {
    const before = gathered.current?.key === reason.key ? gathered.current : undefined;
    clearTimeout(before?.timer);
    const start = before?.from ?? from;
    const timer = setTimeout(() => {
      gathered.current = undefined;
      const undo = () => place.mutate({ reason, place: start });
      toast.sayUndo(t(words.movedOne, { name: reason.words[locale] }), undo);
    }, gatherMs);
    gathered.current = { key: reason.key, from: start, timer };
  };

  const setArchived = (reason: Reason, isArchived: boolean) => {
    archive.mutate({ reason, isArchived });
    const said = isArchived ? words.archivedOne : words.restoredOne;
    toast.sayUndo(t(said, { name: reason.words[locale] }), () =>
      archive.mutate({ reason, isArchived: !isArchived }),
    );
  };

  return {
    move: (reason, direction) => {
      const to = placeTowards(reasons, reason.key, direction, withArchived);
      const from = placeOf(reasons, reason.key);
      if (!to || !from) return undefined;
      const foreseen = moveReason(reasons, reason.key, to);
      if (!foreseen.ok) {
        toast.say(t(problemWords[foreseen.problem]));
        return undefined;
      }
      place.mutate({ reason, place: to });
      offerWayBack(reason, from);
      return to.parentKey;
    },
    archive: (reason) => setArchived(reason, true),
    restore: (reason) => setArchived(reason, false),
  };
}

import {
  type Alert,
  type AlertBucket,
  type AlertSide,
  createAlert,
  WatchedDraft,
} from '@zhiyin/domain/insights';
import type { Filter, QuietHours } from '@zhiyin/domain/kit';
import type { RunRule } from '@zhiyin/domain/statistics';
import { useDeferredValue, useMemo } from 'react';
import { useSession } from '#lib/session/session-context.ts';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { useChangeAlert, useCreateAlert } from '../data.ts';

/** When it rings, while it is typed. */
export type TypedTerms =
  | {
      readonly kind: 'level';
      readonly side: AlertSide;
      readonly level: number | null;
      readonly inARow: number | null;
    }
  | { readonly kind: 'change'; readonly side: AlertSide; readonly by: number | null }
  | { readonly kind: 'signal'; readonly side: AlertSide; readonly rules: readonly RunRule[] };

/** An alert while it is typed. */
export interface TypedAlert {
  readonly name: string;
  readonly metric: string | null;
  readonly filter: Filter;
  readonly bucket: AlertBucket | null;
  readonly terms: TypedTerms;
  readonly casesMin: number | null;
  readonly ownerId: string | null;
  readonly quiet: QuietHours | null;
  readonly isOn: boolean;
}

const blank: Omit<TypedAlert, 'ownerId'> = {
  ...{ name: '', metric: null, filter: { all: [] }, bucket: 'day', casesMin: 5 },
  terms: { kind: 'level', side: 'above', level: null, inARow: 1 },
  ...{ quiet: { from: 22 * 60, to: 8 * 60 }, isOn: true },
};

/** What is typed of an alert, and what of it can be judged by the past already. */
export function useAlertDraft(alert: Alert | null): {
  draft: Draft<TypedAlert>;
  watched: WatchedDraft | null;
} {
  const { memberId } = useSession().member;
  const create = useCreateAlert();
  const change = useChangeAlert();
  const draft = useDraft<TypedAlert, typeof createAlert.body>({
    initial: alert ? typedOf(alert) : { ...blank, ownerId: memberId },
    schema: createAlert.body,
    save: (body) => {
      if (!alert) return create.mutateAsync({ body });
      const { alertId, revision: after } = alert;
      return change.mutateAsync({ params: { alertId }, body: { alert: body, after } });
    },
  });
  const settled = useDeferredValue(draft.values);
  const watched = useMemo(() => watchedOf(settled), [settled]);
  return { draft, watched };
}

function typedOf(alert: Alert): TypedAlert {
  const { name, metric, filter, bucket, terms, casesMin, ownerId, quiet, isOn } = alert;
  return { name, metric, filter, bucket, terms, casesMin, ownerId, quiet, isOn };
}

function watchedOf({ metric, filter, bucket, terms, casesMin }: TypedAlert): WatchedDraft | null {
  const parsed = WatchedDraft.safeParse({ metric, filter, bucket, terms, casesMin });
  return parsed.success ? parsed.data : null;
}

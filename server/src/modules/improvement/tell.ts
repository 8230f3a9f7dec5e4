import { findingGiven, type improvementNoticeWords } from '@zhiyin/domain/improvement';
import type { NoticeKind } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { notify } from '#platform/notices/notify.ts';

interface Told {
  readonly findingId: string;
  readonly text: (typeof improvementNoticeWords)[keyof typeof improvementNoticeWords];
  readonly title: string;
  readonly kind?: NoticeKind;
}

/** Tells a member of a finding or an action by its title. */
export async function tell(
  tx: Tx,
  memberId: string,
  { findingId, text, title, kind = findingGiven }: Told,
): Promise<void> {
  await notify(tx, [memberId], {
    ...{ kind, text, values: { title }, subjectKind: 'finding', subjectId: findingId },
  });
}

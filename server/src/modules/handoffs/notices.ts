import { handoffsRead, type handoffsWords } from '@zhiyin/domain/handoffs';
import { noticeKind } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { noticesAbout } from '#platform/notices/notice-kinds.ts';
import { notify } from '#platform/notices/notify.ts';
import type { HandoffRow } from './rows.ts';
import { departmentOf, membersOfTeam } from './setting-up/departments.ts';
import { handoffSubject } from './subject.ts';

/** Something is asked of one's department, or is about to be late there. */
const asksUs = noticeKind('handoffs.asks-us', {
  zh: '协作单等我部门处理',
  en: 'A hand-off waits for my department',
});
/** What one asked for came on. */
const ofMine = noticeKind('handoffs.of-mine', {
  zh: '我发起的协作单有进展',
  en: 'A hand-off that I sent comes on',
});

export const noticeKinds = [asksUs, ofMine];
export const noticeSubjects = [
  noticesAbout(handoffSubject, handoffsRead, (handoffId) => `/handoffs/${handoffId}`),
];

type Said = (typeof handoffsWords)[keyof typeof handoffsWords];

/** Who answers: whoever took it; before that the department's liaisons, or all of it when it has none. */
export async function whoAnswers(tx: Tx, { toTeamId, takerId }: HandoffRow): Promise<readonly string[]> {
  if (takerId !== null) return [takerId];
  const liaisons = (await departmentOf(tx, toTeamId))?.liaisonIds ?? [];
  return liaisons.length > 0 ? liaisons : membersOfTeam(tx, toTeamId);
}

/** Who asks: whoever sent it; their team when a rule did for nobody in particular. */
export async function whoAsks(tx: Tx, { sentBy, fromTeamId }: HandoffRow): Promise<readonly string[]> {
  if (sentBy !== null) return [sentBy];
  return fromTeamId === null ? [] : membersOfTeam(tx, fromTeamId);
}

export async function tellDepartment(tx: Tx, row: HandoffRow, text: Said): Promise<void> {
  const { handoffId, title } = row;
  await notify(tx, await whoAnswers(tx, row), {
    ...{ kind: asksUs, text, values: { title } },
    ...{ subjectKind: handoffSubject.kind, subjectId: handoffId },
  });
}

export async function tellSender(tx: Tx, row: HandoffRow, text: Said): Promise<void> {
  const { handoffId, title } = row;
  await notify(tx, await whoAsks(tx, row), {
    ...{ kind: ofMine, text, values: { title } },
    ...{ subjectKind: handoffSubject.kind, subjectId: handoffId },
  });
}

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

/** Tells whoever took it; before that the department's liaisons, or all of it when it has none. */
export async function tellDepartment(tx: Tx, row: HandoffRow, text: Said): Promise<void> {
  const { handoffId, toTeamId, takerId, title } = row;
  const liaisons = takerId === null ? ((await departmentOf(tx, toTeamId))?.liaisonIds ?? []) : [takerId];
  const told = liaisons.length > 0 ? liaisons : await membersOfTeam(tx, toTeamId);
  await notify(tx, told, {
    ...{ kind: asksUs, text, values: { title } },
    ...{ subjectKind: handoffSubject.kind, subjectId: handoffId },
  });
}

/** Tells whoever sent it; their team when a rule did. */
export async function tellSender(tx: Tx, row: HandoffRow, text: Said): Promise<void> {
  const { handoffId, fromTeamId, sentBy, title } = row;
  const team = fromTeamId === null ? [] : await membersOfTeam(tx, fromTeamId);
  await notify(tx, sentBy === null ? team : [sentBy], {
    ...{ kind: ofMine, text, values: { title } },
    ...{ subjectKind: handoffSubject.kind, subjectId: handoffId },
  });
}

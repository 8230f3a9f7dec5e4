import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';

export const formAnswers = columnsPlace({
  key: 'platform.form-answers',
  words: { zh: '表单的回答', en: 'Answers to forms' },
  table: 'form_responses',
  keys: ['response_id'],
  moment: sql`responded_at`,
  texts: [],
  jsons: ['answers'],
});

export const approvals = columnsPlace({
  key: 'platform.approvals',
  words: { zh: '审批的说明', en: 'Words with approvals' },
  table: 'approvals',
  keys: ['approval_id'],
  moment: sql`asked_at`,
  texts: ['comment'],
});

export const decisions = columnsPlace({
  key: 'platform.approval-decisions',
  words: { zh: '审批意见', en: 'Words with decisions' },
  table: 'approval_decisions',
  keys: ['approval_id', 'member_id'],
  moment: sql`decided_at`,
  texts: ['note'],
});

export const fileNames = columnsPlace({
  key: 'platform.file-names',
  words: { zh: '附件的名称', en: 'Names of attachments' },
  table: 'files',
  keys: ['file_id'],
  moment: sql`created_at`,
  texts: ['name'],
});

export const notices = columnsPlace({
  key: 'platform.notices',
  words: { zh: '通知', en: 'Notices' },
  table: 'notices',
  keys: ['notice_id'],
  moment: sql`created_at`,
  texts: [],
  jsons: ['text'],
});

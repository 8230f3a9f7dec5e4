import { type SqlBool, sql } from 'kysely';
import { countedAnswers } from '#platform/personal/counted-answers.ts';
import type { PersonalData, PersonalPlace } from '#platform/personal/personal.ts';
import { ofThings, personalRows } from '#platform/personal/personal-rows.ts';
import { giveUpFiles } from './files/upload-file.ts';
import { formAnswers } from './redaction/places.ts';

/** What they handed in, wherever it is named: once nothing keeps it, it is taken away, and its content with it. */
const files: PersonalPlace = {
  key: 'platform.files',
  words: { zh: '顾客上传的文件', en: 'Files they handed in' },
  tables: ['files'],
  show: async (tx, { recordIds }, { offset, limit }) =>
    tx.db
      .selectFrom('files')
      .select(['name', 'mediaType', 'sizeBytes', 'createdAt'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('createdByKind', '=', 'visitor')
      .where('createdById', 'in', [...recordIds])
      .orderBy('fileId')
      .offset(offset)
      .limit(limit)
      .execute(),
  erase: async (tx, { recordIds }, limit) => {
    const rows = await tx.db
      .selectFrom('files')
      .select('fileId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('createdByKind', '=', 'visitor')
      .where('createdById', 'in', [...recordIds])
      .where('attachedAt', 'is not', null)
      .orderBy('fileId')
      .limit(limit)
      .execute();
    if (rows.length > 0)
      await giveUpFiles(
        tx,
        rows.map(({ fileId }) => fileId),
      );
    return rows.length;
  },
};

/** What they answered, what was sent to them, and what colleagues were told of theirs. */
export const personal: PersonalData = {
  places: [
    personalRows({
      key: 'platform.form-answers',
      words: { zh: '表单和问卷的回答', en: 'Answers to forms and surveys' },
      table: 'form_responses',
      keys: ['response_id'],
      // By whoever answered, about them or about what is theirs; a survey's answer is itself a thing.
      of: ({ recordIds, things }) => sql<SqlBool>`(t.subject_id = any(${[...recordIds]}::uuid[])
        or t.respondent_kind = 'visitor' and t.respondent_id = any(${[...recordIds]}::uuid[])
        or t.subject_id in (${things}) or t.response_id in (${things}))`,
      says: { answers: countedAnswers({ version: 'version' }) },
      shows: ['responded_at'],
      place: formAnswers,
    }),
    personalRows({
      key: 'platform.mail-files',
      words: { zh: '邮件附件', en: 'Files of mails to them' },
      table: 'mail_files',
      keys: ['mail_id', 'place'],
      of: ({ addresses }) => sql<SqlBool>`t.mail_id in (select m.mail_id from mails m
        where m.workspace_id = t.workspace_id and lower(m.recipient) = any(${[...addresses]}::text[]))`,
      says: { name: '' },
      isGone: true,
    }),
    personalRows({
      key: 'platform.mails',
      words: { zh: '系统寄出的邮件', en: 'Mails that were sent to them' },
      table: 'mails',
      keys: ['mail_id'],
      of: ({ addresses }) => sql<SqlBool>`lower(t.recipient) = any(${[...addresses]}::text[])`,
      says: { recipient: '', subject: '', body: '' },
      shows: ['created_at', 'sent_at'],
      isGone: true,
    }),
    personalRows({
      key: 'platform.push-browsers',
      words: { zh: '接收推送的浏览器', en: 'Browsers that take pushes' },
      table: 'push_browsers',
      keys: ['browser_id'],
      of: ({ recordIds }) =>
        sql<SqlBool>`t.reader_kind = 'customer' and t.reader_id = any(${[...recordIds]}::uuid[])`,
      says: {},
      shows: ['created_at'],
      isGone: true,
    }),
    personalRows({
      key: 'platform.notices',
      words: { zh: '通知', en: 'Notices' },
      table: 'notices',
      keys: ['notice_id'],
      of: ofThings('subject_id'),
      says: { text: '{}' },
      shows: ['created_at'],
      isGone: true,
    }),
    personalRows({
      key: 'platform.approval-decisions',
      words: { zh: '审批意见', en: 'Words with decisions' },
      table: 'approval_decisions',
      keys: ['approval_id', 'member_id'],
      of: ({ things }) => sql<SqlBool>`t.approval_id in (select a.approval_id from approvals a
        where a.workspace_id = t.workspace_id and a.subject_id in (${things}))`,
      says: { note: '' },
      shows: ['decided_at'],
    }),
    personalRows({
      key: 'platform.approvals',
      words: { zh: '审批的说明', en: 'Words with approvals' },
      table: 'approvals',
      keys: ['approval_id'],
      of: ofThings('subject_id'),
      says: { comment: '' },
      shows: ['asked_at'],
    }),
    files,
  ],
  // The log names whom by ids of ours alone, never with what it says of them. What a request was answered stays a week, so
  // that it is answered alike when it comes again, and a push that waits two days.
  stays: [
    'facts',
    'flow_places',
    'idempotency',
    'pushes',
    'rule_firings',
    'rule_trial_hits',
    'rule_waits',
    'webhook_deliveries',
  ],
};

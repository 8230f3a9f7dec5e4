import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';

/** Where improvement is written down. */
export const redactionPlaces = [
  columnsPlace({
    key: 'improvement.findings',
    words: { zh: '问题与改进', en: 'Findings' },
    table: 'findings',
    keys: ['finding_id'],
    moment: sql`coalesce(closed_at, opened_at)`,
    texts: ['title', 'description', 'closing_note', 'standard'],
    jsons: ['analysis'],
  }),
  columnsPlace({
    key: 'improvement.evidence',
    words: { zh: '问题的证据', en: 'Evidence of findings' },
    table: 'finding_evidence',
    keys: ['evidence_id'],
    moment: sql`at`,
    texts: ['text'],
  }),
  columnsPlace({
    key: 'improvement.actions',
    words: { zh: '改进措施', en: 'Actions' },
    table: 'improvement_actions',
    keys: ['action_id'],
    moment: sql`coalesce(ended_at, due_at)`,
    texts: ['title', 'note'],
    jsons: ['steps'],
  }),
];

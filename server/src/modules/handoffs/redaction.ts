import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';

/** Where departments write things to each other. */
export const redactionPlaces = [
  columnsPlace({
    key: 'handoffs.handoffs',
    words: { zh: '部门协作', en: 'Hand-offs' },
    table: 'handoffs',
    keys: ['handoff_id'],
    moment: sql`changed_at`,
    texts: ['title', 'note', 'result_text', 'handoff_rating_text', 'result_rating_text'],
    jsons: ['answers', 'result', 'quotes'],
  }),
  columnsPlace({
    key: 'handoffs.steps',
    words: { zh: '部门协作的讨论', en: 'Discussions of hand-offs' },
    table: 'handoff_steps',
    keys: ['step_id', 'handoff_id'],
    moment: sql`at`,
    texts: ['text'],
    jsons: ['answers'],
  }),
];

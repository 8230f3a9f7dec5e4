import type { FormSource } from '#platform/forms/form-kinds.ts';

/** Members that a question may ask for: those who work in the shop now. Removed ones keep their name in old answers. */
export const memberSource: FormSource = {
  key: 'member',
  words: { zh: '同事', en: 'Colleague' },
  isForCustomers: false,
  find: async (tx, asked, limit) => {
    if (tx.actor.kind === 'visitor') return [];
    let select = tx.db
      .selectFrom('members')
      .select(['memberId', 'name'])
      .where('workspaceId', '=', tx.workspaceId);
    if ('ids' in asked) {
      const ids = asked.ids.filter((id) => /^[0-9a-f-]{36}$/i.test(id));
      if (ids.length === 0) return [];
      select = select.where('memberId', 'in', ids);
    } else {
      const pattern = `%${asked.text.replace(/[\\%_]/g, '\\$&')}%`;
      select = select.where('removedAt', 'is', null).where('name', 'ilike', pattern);
    }
    const rows = await select.orderBy('name').orderBy('memberId').limit(limit).execute();
    return rows.map(({ memberId, name }) => ({ id: memberId, name: { zh: name, en: name } }));
  },
};

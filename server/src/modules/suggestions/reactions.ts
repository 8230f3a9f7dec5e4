import { memberRemoved } from '@zhiyin/domain/people';
import { SuggestionState, suggestionChanged } from '@zhiyin/domain/suggestions';
import { announce } from '#platform/facts/announce.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { changeRow, shownSuggestions } from './queries.ts';

export const reactions: readonly Reaction[] = [
  on(memberRemoved, 'suggestions.back-to-everybody', async (tx, { memberId }) => {
    const rows = await shownSuggestions(tx)
      .where('s.ownerId', '=', memberId)
      .where('s.settledAt', 'is', null)
      .orderBy('s.suggestionId')
      .forUpdate('s')
      .execute();
    for (const row of rows) {
      const { suggestionId } = row;
      const state = SuggestionState.parse(row.state);
      await changeRow(tx, row, { ownerId: null });
      const told = { suggestionId, ownerId: null, fields: ['ownerId'], from: state, to: state };
      await announce(tx, suggestionChanged, told);
    }
    await tx.db
      .updateTable('suggestionSettings')
      .set({ ownerId: null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('ownerId', '=', memberId)
      .execute();
  }),
];

import { channelsWords } from '@zhiyin/domain/channels';
import { workspaceCreated } from '@zhiyin/domain/platform';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { insertWidget } from './actions/create-widget.ts';
import { allWidgets } from './queries.ts';

const vermilion = '#b3402a';

export const reactions: readonly Reaction[] = [
  on(workspaceCreated, 'channels.begin-with-a-widget', async (tx) => {
    if ((await allWidgets(tx)).length > 0) return;
    const { firstWidget, firstGreeting } = channelsWords;
    await insertWidget(tx, {
      name: firstWidget[tx.locale],
      greetingZh: firstGreeting.zh,
      greetingEn: firstGreeting.en,
      colour: vermilion,
      allowedDomains: [],
    });
  }),
];

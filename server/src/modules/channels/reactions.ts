import { accountCreated, channelsWords, createWidget } from '@zhiyin/domain/channels';
import { workspaceCreated } from '@zhiyin/domain/platform';
import { schedule } from '#platform/due/schedule.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { insertWidget } from './actions/create-widget.ts';
import { forgetArrivals } from './arrivals/jobs/forget-arrivals.ts';
import { allWidgets, shopLocale } from './queries.ts';
import { forgetVisits } from './visits/forget-visits.ts';

export const reactions: readonly Reaction[] = [
  on(workspaceCreated, 'channels.begin-with-a-widget', async (tx) => {
    if ((await allWidgets(tx)).length > 0) return;
    const { firstWidget, firstGreeting } = channelsWords;
    const texts = { greetingZh: firstGreeting.zh, greetingEn: firstGreeting.en };
    await insertWidget(tx, createWidget.body.parse({ name: firstWidget[await shopLocale(tx)], ...texts }));
  }),
  on(accountCreated, 'channels.begin-forgetting-arrivals', (tx) =>
    schedule(tx, forgetArrivals, tx.workspaceId, tx.system.now()),
  ),
  on(workspaceCreated, 'channels.begin-forgetting-visits', (tx, { workspaceId }) =>
    schedule(tx, forgetVisits, workspaceId, tx.system.now()),
  ),
];

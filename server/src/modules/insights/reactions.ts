import { workspaceCreated } from '@zhiyin/domain/platform';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { follow } from '#platform/lots/follow-log.ts';
import { alertReactions } from './alerts/reactions.ts';
import { keepReadyDays } from './dashboards/keep-days.ts';
import { searchNightly } from './feed/round.ts';
import { goalReactions } from './goals/reactions.ts';
import { mailingReactions } from './mailings/reactions.ts';
import { measureFollower } from './measures/follower.ts';
import { textFollower } from './themes/read-texts.ts';

export const reactions: readonly Reaction[] = [
  ...alertReactions,
  ...goalReactions,
  on(workspaceCreated, 'insights.begin-to-measure', (tx) => follow(tx, measureFollower)),
  on(workspaceCreated, 'insights.begin-to-read', (tx) => follow(tx, textFollower)),
  ...mailingReactions,
  on(workspaceCreated, 'insights.begin-to-search', (tx) => searchNightly(tx)),
  on(workspaceCreated, 'insights.begin-to-keep-days', (tx) => keepReadyDays(tx)),
];

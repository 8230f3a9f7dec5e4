import { channelName } from '@zhiyin/domain/channels';
import { say } from '@zhiyin/domain/kit';
import {
  type AnalysisGround,
  AnswerWay,
  answerWayWords,
  CustomerClass,
  customerClassWords,
} from '@zhiyin/domain/surveys';
import { allTeams, pageOfMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';

const membersMax = 2000;

/** What the groups of a ground are called, in the language of whoever asks. */
export async function groupNamer(tx: Tx, ground: AnalysisGround): Promise<(of: string) => string> {
  const { locale } = tx;
  if (ground === 'class') return (of) => say(customerClassWords[CustomerClass.parse(of)], locale);
  if (ground === 'way') return (of) => say(answerWayWords[AnswerWay.parse(of)], locale);
  if (ground === 'channel') {
    return (of) => {
      const name = channelName(of);
      return name ? say(name, locale) : of;
    };
  }
  const names = ground === 'agent' ? await memberNames(tx) : await teamNames(tx);
  return (of) => names.get(of) ?? of;
}

async function memberNames(tx: Tx): Promise<Map<string, string>> {
  const members = await pageOfMembers(tx, { after: undefined, limit: membersMax, includeRemoved: true });
  return new Map(members.map(({ memberId, name }) => [memberId, name]));
}

async function teamNames(tx: Tx): Promise<Map<string, string>> {
  return new Map((await allTeams(tx, true)).map(({ teamId, name }) => [teamId, name]));
}

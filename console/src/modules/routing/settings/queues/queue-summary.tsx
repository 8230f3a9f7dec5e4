import { describeFilter, parseFilter } from '@zhiyin/domain/kit';
import { methodWords, type QueueDefinition, routingWords as words } from '@zhiyin/domain/routing';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useConversationFields } from '#modules/inbox';
import { tierWords, useSkills, useTeamNames } from '#modules/people';
import styles from '../settings.module.css';

/** What stands in a queue, who takes it and how, in a line. */
export function QueueSummary({ definition }: { definition: QueueDefinition }) {
  const t = useSay();
  const { locale, timeZone } = useLocale();
  const fields = useConversationFields();
  const teams = useTeamNames();
  const skills = new Map(useSkills().data?.items.map(({ skillId, name }) => [skillId, name]));
  const { filter, teamId, needs, tierMin, tierMax, method, overflow } = definition;
  const { headStartMinutes, advantages } = definition;
  const parsed = parseFilter(fields, filter);
  const isEverything = 'all' in filter && filter.all.length === 0;
  const described = parsed.ok && describeFilter(parsed.filter, fields, locale, { timeZone });
  const parts = [
    isEverything ? t(words.everyConversation) : described || t(words.namesGone),
    teamId === null ? null : (teams.get(teamId) ?? '…'),
    tierMin === 1 ? null : t(words.tierFrom, { tier: t(tierWords[tierMin]) }),
    tierMax === null ? null : t(words.tierUpTo, { tier: t(tierWords[tierMax]) }),
    ...needs.map(({ skillId, level }) => `${skills.get(skillId) ?? '…'} ≥ ${level}`),
    t(methodWords[method].name),
    headStartMinutes === 0 ? null : t(words.startsAhead, { minutes: headStartMinutes }),
    advantages.length === 0 ? null : t(words.advantagesCount, { count: advantages.length }),
    overflow.length === 0 ? null : t(words.stepsCount, { count: overflow.length }),
  ];
  return <span className={styles['faint']}>{parts.filter((part) => part !== null).join(' · ')}</span>;
}

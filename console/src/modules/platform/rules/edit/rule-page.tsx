import { useQuery } from '@tanstack/react-query';
import { getRule, type RuleDetail, rulePageWords as words } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useRuleCatalogue } from '../catalogue.ts';
import { begunRule, newRuleId } from '../new-rule.ts';
import { RuleEditor } from './rule-editor.tsx';

/** One rule: what it says, tried on the past, and published. */
export function RulePage({ ruleId }: { ruleId: string }) {
  const isNew = ruleId === newRuleId;
  const catalogue = useRuleCatalogue();
  const rule = useQuery({ ...endpointQuery(getRule, { params: { ruleId } }), enabled: !isNew });
  if (catalogue.isError) return <PageError error={catalogue.error} onRetry={catalogue.refetch} />;
  if (rule.isError) return <PageError error={rule.error} onRetry={rule.refetch} />;
  if (!catalogue.data || (!isNew && !rule.data)) return <PageLoading rows={10} />;
  const detail = rule.data ?? unstored();
  // Another draft than the one that was opened is another form; what was typed here stays until it is saved or left.
  return <RuleEditor key={ruleId} rule={detail} catalogue={catalogue.data} back={<Back />} />;
}

function unstored(): RuleDetail {
  const nothing = { isOn: false, publishedVersion: null, published: null, switchedOff: null };
  return { ruleId: newRuleId, revision: 0, draft: begunRule(), ...nothing };
}

function Back() {
  const t = useSay();
  return <BackLink to="/settings/rules" label={t(words.allRules)} />;
}

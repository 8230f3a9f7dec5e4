import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  listRules,
  manageRules,
  ruleFired,
  ruleNavWords,
  rulePublished,
  ruleRemoved,
  ruleSaved,
  ruleSwitched,
  rulesOrdered,
  rulePageWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from '../rules.module.css';
import { RuleList } from './rule-list.tsx';
import { TemplateDialog } from './template-dialog.tsx';

const kinds = [ruleFired, rulePublished, ruleRemoved, ruleSaved, ruleSwitched, rulesOrdered].map(
  ({ kind }) => kind,
);

/** The shop's rules in the order in which they are looked at. */
export function RulesPage() {
  const t = useSay();
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const actions = (
    <>
      <Link to="/settings/rules/firings" className={styles['link'] ?? ''}>
        {t(ruleNavWords.firings)}
      </Link>
      {may(manageRules) && (
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
          {t(words.add)}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t(ruleNavWords.rules)} description={t(words.rulesHint)} actions={actions}>
      <Rules onAdd={() => setAdding(true)} />
      {isAdding && <TemplateDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Rules({ onAdd }: { onAdd: () => void }) {
  const t = useSay();
  const may = useMay();
  useStaleOn(kinds, [listRules]);
  const rules = useQuery(endpointQuery(listRules, {}));
  if (rules.isPending) return <PageLoading rows={8} />;
  if (!rules.data) return <PageError error={rules.error} onRetry={rules.refetch} />;
  if (rules.data.items.length > 0) return <RuleList rules={rules.data.items} />;
  const add = may(manageRules) && (
    <Button type="primary" onClick={onAdd}>
      {t(words.templates)}
    </Button>
  );
  return <Empty icon="sliders" title={t(words.none)} sentence={t(words.noneHint)} action={add} />;
}

import { Link } from '@tanstack/react-router';
import { slaNavWords as navWords, slaManage, slaPageWords as words } from '@zhiyin/domain/sla';
import { Button, Dropdown } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { usePolicies } from '../data.ts';
import { PolicyList } from './policy-list.tsx';
import { RulesSection } from './rules-section.tsx';
import styles from './settings.module.css';
import { TeamHoursSection } from './team-hours.tsx';
import { templates } from './templates.ts';

/** What the shop promises, in the order in which it is tried, and which platforms' rules it watches. */
export function PoliciesPage() {
  const t = useSay();
  const mayManage = useMay()(slaManage);
  const policies = usePolicies();
  const items = policies.data?.items ?? [];
  return (
    <Page
      title={t(navWords.serviceLevels)}
      description={t(words.serviceLevelsHint)}
      actions={mayManage && items.length > 0 && <AddPolicy />}
    >
      {policies.isPending && <PageLoading rows={4} />}
      {policies.isError && !policies.data && <PageError error={policies.error} onRetry={policies.refetch} />}
      {policies.data && items.length > 0 && <PolicyList policies={items} mayManage={mayManage} />}
      {policies.data && items.length === 0 && (
        <Empty icon="clock" title={t(words.firstPolicy)} sentence={t(words.firstPolicyHint)} />
      )}
      {policies.data && items.length === 0 && mayManage && <Templates />}
      <TeamHoursSection mayManage={mayManage} />
      <RulesSection mayManage={mayManage} />
    </Page>
  );
}

function AddPolicy() {
  const t = useSay();
  const items = templates.map(({ key, name, hint }) => ({
    key,
    label: (
      <Link
        to="/settings/service-levels/new/$template"
        params={{ template: key }}
        className={styles['choice'] ?? ''}
      >
        {t(name)}
        <span className={styles['faint']}>{t(hint)}</span>
      </Link>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="primary" icon={<Icon name="plus" />}>
        {t(navWords.addPolicy)}
      </Button>
    </Dropdown>
  );
}

function Templates() {
  const t = useSay();
  return (
    <ul className={styles['templates']} aria-label={t(words.templates)}>
      {templates.map(({ key, name, hint }) => (
        <li key={key} className={styles['template']}>
          <strong>{t(name)}</strong>
          <span className={styles['faint']}>{t(hint)}</span>
          <Link to="/settings/service-levels/new/$template" params={{ template: key }}>
            {t(words.useTemplate)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

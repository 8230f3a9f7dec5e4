import { useNavigate } from '@tanstack/react-router';
import {
  slaNavWords as navWords,
  type SlaPolicy,
  slaManage,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ThingNotes } from '#modules/platform';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Banner } from '#ui/page/banner.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useDeletePolicy, usePolicies } from '../data.ts';
import { PolicyForm } from './policy-form.tsx';
import { templateOf } from './templates.ts';

/** A service level yet to be made, from a template. */
export function NewPolicyPage({ template }: { template: string }) {
  const t = useSay();
  const { name, key, subjectKind, terms } = templateOf(template);
  const initial = { name: key.startsWith('empty') ? '' : t(name), isOn: true, subjectKind, terms };
  return (
    <Page title={t(navWords.addPolicy)}>
      <PolicyForm policyId={null} revision={null} initial={initial} />
    </Page>
  );
}

/** One service level. */
export function PolicyPage({ policyId }: { policyId: string }) {
  const t = useSay();
  const mayManage = useMay()(slaManage);
  const policies = usePolicies();
  const policy = policies.data?.items.find((one) => one.policyId === policyId);
  return (
    <Page
      title={policy?.name ?? t(navWords.serviceLevel)}
      actions={policy && mayManage && <DeletePolicy policy={policy} />}
    >
      {policies.isPending && <PageLoading rows={6} />}
      {policies.isError && !policies.data && <PageError error={policies.error} onRetry={policies.refetch} />}
      {policies.data && !policy && <Empty icon="clock" title={t(words.firstPolicy)} />}
      {policy?.isUnreadable && (
        <Banner tone="seal" icon="warning">
          {t(words.toMend)}
        </Banner>
      )}
      {policy && <ThingNotes kind="service-level" id={policyId} />}
      {policy && <Edited key={policyId} policy={policy} />}
    </Page>
  );
}

/** Begins with what was there when the page opened: a colleague's change does not take away what one is writing. */
function Edited({ policy }: { policy: SlaPolicy }) {
  const { policyId, name, isOn, subjectKind, terms, revision } = policy;
  return <PolicyForm policyId={policyId} revision={revision} initial={{ name, isOn, subjectKind, terms }} />;
}

function DeletePolicy({ policy: { policyId, name } }: { policy: SlaPolicy }) {
  const t = useSay();
  const toast = useToast();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const remove = useDeletePolicy();
  const ask = async () => {
    const sentence = t(words.deletePolicyAsk, { name });
    const title = t(words.deletePolicy);
    if (!(await confirm({ title, sentence, verb: title, isDestructive: true }))) return;
    const done = () => {
      toast.say(t(words.deletedPolicy, { name }));
      void navigate({ to: '/settings/service-levels' });
    };
    remove.mutate({ params: { policyId } }, { onSuccess: done, onError: toast.refuse });
  };
  return (
    <Button icon={<Icon name="trash" />} danger onClick={ask} loading={remove.isPending}>
      {t(words.deletePolicy)}
    </Button>
  );
}

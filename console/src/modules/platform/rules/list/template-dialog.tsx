import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { rulePageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PickList } from '#ui/pick/pick-list.tsx';
import { beginRule, blankRule, newRuleId } from '../new-rule.ts';
import { ruleSubjects } from '../subjects.ts';

/** What a new rule starts from: nothing, or one of the usual ones. */
export function TemplateDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const templates = useTemplates();
  const options = [
    { id: 'blank', label: t(words.blank) },
    ...templates.map(({ key, name }) => ({ id: key, label: t(name) })),
  ];
  const pick = (id: string) => {
    const template = templates.find(({ key }) => key === id);
    beginRule(template ? { ...template.rule, name: t(template.name) } : blankRule);
    onClose();
    void navigate({ to: '/settings/rules/$ruleId', params: { ruleId: newRuleId } });
  };
  return (
    <Dialog title={t(words.templates)} place="top" width={480} isBare onClose={onClose}>
      <PickList label={t(words.templates)} options={options} onPick={({ id }) => pick(id)} />
    </Dialog>
  );
}

/** Those of every kind of thing; none until they are there. */
function useTemplates() {
  const { data } = useQuery({
    queryKey: ['rule-templates'],
    queryFn: () => Promise.all(ruleSubjects().map(({ templates }) => templates?.() ?? [])),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.flat() ?? [];
}

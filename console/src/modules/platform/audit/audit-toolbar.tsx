import { auditPageWords as words } from '@zhiyin/domain/platform';
import { Input, Segmented, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { everything, type Narrowing, type Period, periods } from './audit-filter.ts';
import { kindGroups } from './kind-options.ts';

interface Props {
  readonly value: Narrowing;
  readonly onChange: (value: Narrowing) => void;
}

/** What the trail is narrowed by: when, who, what, about what. */
export function AuditToolbar({ value, onChange }: Props) {
  const t = useSay();
  const labels: Record<Period, string> = {
    today: t(words.today),
    7: t(words.lastDays, { count: 7 }),
    30: t(words.lastDays, { count: 30 }),
    always: t(words.always),
  };
  return (
    <Toolbar label={t(words.audit)}>
      <Segmented<Period>
        aria-label={t(words.period)}
        value={value.period}
        options={periods.map((period) => ({ value: period, label: labels[period] }))}
        onChange={(period) => onChange({ ...value, period })}
      />
      <ActorSelect value={value.actor} onChange={(actor) => onChange({ ...value, actor })} />
      <KindSelect value={value.kind} onChange={(kind) => onChange({ ...value, kind })} />
      <Input
        allowClear
        aria-label={t(words.subject)}
        placeholder={t(words.subjectHint)}
        value={value.subjectId}
        style={{ width: 240 }}
        onChange={(event) => onChange({ ...value, subjectId: event.target.value })}
        onClear={() => onChange({ ...value, subjectId: everything.subjectId })}
      />
    </Toolbar>
  );
}

interface SelectProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function ActorSelect({ value, onChange }: SelectProps) {
  const t = useSay();
  const members = [...useMemberNames()].map(([memberId, name]) => ({ value: memberId, label: name }));
  const others = [
    { value: 'kind:system', label: t(words.system) },
    { value: 'kind:visitor', label: t(words.visitor) },
    { value: 'kind:api-key', label: t(words.apiKey) },
  ];
  return (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t(words.actor)}
      placeholder={t(words.anyone)}
      value={value}
      options={[...members, ...others]}
      style={{ width: 150 }}
      onChange={(actor) => onChange(actor ?? null)}
    />
  );
}

function KindSelect({ value, onChange }: SelectProps) {
  const t = useSay();
  const options = kindGroups(t).map(({ key, name, options: kinds }) => ({
    label: name,
    options: [{ value: `${key}.*`, label: t(words.allOf, { name }) }, ...kinds],
  }));
  return (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t(words.kind)}
      placeholder={t(words.anything)}
      value={value}
      options={options}
      popupMatchSelectWidth={280}
      style={{ width: 200 }}
      onChange={(kind) => onChange(kind ?? null)}
    />
  );
}

import { platformKey, platformKeys, platformName } from '@zhiyin/domain/store';
import { Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (platform: string) => void;
}

const lengthMax = 40;

/** Where something comes from: a platform by its name, or the shop's own word for it. */
export function PlatformField({ label, value, onChange }: Props) {
  const t = useSay();
  const [typed, setTyped] = useState('');
  const own = platformKey(typed.slice(0, lengthMax));
  const keys = new Set([...platformKeys(), value, ...(own === '' ? [] : [own])]);
  return (
    <Select<string>
      aria-label={label}
      prefix={label}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      popupMatchSelectWidth={false}
      value={value}
      options={[...keys].map((key) => ({ value: key, label: t(platformName(key)) }))}
      style={{ minWidth: 180 }}
      onChange={onChange}
    />
  );
}

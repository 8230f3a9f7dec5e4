import { Select } from 'antd';

interface Props<Value extends string | number> {
  /** What is chosen, for those who listen. */
  readonly label: string;
  /** What is read while nothing is chosen, such as "any topic". */
  readonly any: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Pixels; on a phone the toolbar gives it what room there is. */
  readonly width: number;
  /** For long lists, which are typed into. */
  readonly isSearched?: boolean;
  /** Told null when it is cleared. */
  readonly onChange: (value: Value | null) => void;
}

/** Narrows a list by one of several, or by none of them. Stands in a `Toolbar`. */
export function NarrowSelect<Value extends string | number>(props: Props<Value>) {
  const { label, any, value, options, width, isSearched = false, onChange } = props;
  return (
    <Select<Value | null>
      allowClear
      aria-label={label}
      placeholder={any}
      value={value}
      options={[...options]}
      showSearch={isSearched && { optionFilterProp: 'label' }}
      style={{ width }}
      onChange={(chosen) => onChange(chosen ?? null)}
    />
  );
}

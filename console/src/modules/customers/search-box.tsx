import { Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { Icon } from '#ui/icon/icon.tsx';

interface Props {
  readonly label: string;
  /** What is being searched for now. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

const pauseMs = 250;

/** Searches when typing pauses; an input method's half-written syllables are not searched for. */
export function SearchBox({ label, value, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  const [isComposing, setComposing] = useState(false);
  const [asked, setAsked] = useState(value);
  // The address was changed by something else, such as a link or the back key.
  if (asked !== value) {
    setAsked(value);
    if (typed.trim() !== value) setTyped(value);
  }

  const search = useEffectEvent(() => {
    if (typed.trim() !== value) onSearch(typed.trim().slice(0, 100));
  });
  // The outside system is the clock.
  useEffect(() => {
    if (isComposing) return;
    const timer = setTimeout(search, typed === '' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [typed, isComposing]);

  return (
    <Input
      type="search"
      prefix={<Icon name="search" />}
      placeholder={label}
      aria-label={label}
      allowClear
      value={typed}
      maxLength={100}
      style={{ width: 280 }}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}

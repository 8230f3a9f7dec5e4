import type { CSSProperties, ReactNode } from 'react';

interface Props {
  readonly id: string;
  /** The one that Enter takes. */
  readonly isCurrent: boolean;
  /** Whether it is what was chosen before, in lists that know. */
  readonly isChosen?: boolean;
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  readonly onPoint: () => void;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

/** A line of a list beside a field that keeps the focus. The current one comes into sight. */
export function Option({ id, isCurrent, isChosen = isCurrent, onPoint, onPick, ...rest }: Props) {
  const scrollIntoView = (element: HTMLElement | null) => {
    if (isCurrent) element?.scrollIntoView({ block: 'nearest' });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
    <div
      ref={scrollIntoView}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-current={isCurrent}
      onMouseMove={onPoint}
      // Pressing would take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      {...rest}
    />
  );
}

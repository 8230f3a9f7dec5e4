import { type IconName, paths } from './paths.ts';

interface Props {
  readonly name: IconName;
  /** Pixels; 16 beside text, 20 alone. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** A picture that stands beside words or in a named button; alone it says nothing, so readers pass over it. */
export function Icon({ name, size = 16, className }: Props) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 24 ? 1.1 : 1.5}
      strokeLinecap="square"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}

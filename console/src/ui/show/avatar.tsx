import { classNames } from '#ui/class-names.ts';
import styles from './avatar.module.css';
import { initials } from './initials.ts';

const avatarTones = ['azure', 'jade', 'amber', 'plum', 'ash'] as const;

interface Props {
  readonly name: string;
  /** A member's is square like a seal, a customer's round: one sees who speaks before reading. */
  readonly of: 'member' | 'customer';
  /** Pixels. */
  readonly size?: number;
  readonly pictureUrl?: string | null;
}

/** Who it is, at a glance. It stands beside the name, so readers who listen are not told twice. */
export function Avatar({ name, of, size = 24, pictureUrl }: Props) {
  const tone = of === 'customer' ? toneOf(name) : 'ink';
  return (
    <span
      aria-hidden="true"
      className={classNames(styles['avatar'], styles[of], styles[tone])}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.46) }}
    >
      {pictureUrl ? (
        <img src={pictureUrl} alt="" width={size} height={size} loading="lazy" />
      ) : (
        initials(name)
      )}
    </span>
  );
}

/** The same name has the same colour everywhere. */
function toneOf(name: string): string {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return avatarTones[sum % avatarTones.length] ?? 'ash';
}

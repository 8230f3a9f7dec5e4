import { Input } from 'antd';

interface Props {
  /** Its name, where no label stands beside it. */
  readonly label?: string;
  readonly id?: string;
  /** Since midnight. */
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}

/** A time of day. */
export function MinuteInput({ label, id, minute, onChange }: Props) {
  const two = (number: number) => String(number).padStart(2, '0');
  return (
    <Input
      type="time"
      {...(id && { id })}
      {...(label && { 'aria-label': label })}
      style={{ maxWidth: 140 }}
      value={`${two(Math.floor(minute / 60))}:${two(minute % 60)}`}
      onChange={({ target }) => {
        const [hours, minutes] = target.value.split(':').map(Number);
        // A time that is not typed to its end is no time.
        if (hours !== undefined && minutes !== undefined) onChange(hours * 60 + minutes);
      }}
    />
  );
}

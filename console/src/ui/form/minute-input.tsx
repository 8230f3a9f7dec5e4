import { TimeInput } from '#ui/calendar-editor/time-input.tsx';

interface Props {
  readonly label: string;
  /** By which a label that is seen finds it. */
  readonly id?: string;
  /** Since midnight. */
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}

/** A time of day that is kept in minutes, typed and shown with 24 hours. */
export function MinuteInput({ minute, onChange, ...rest }: Props) {
  const two = (number: number) => String(number).padStart(2, '0');
  return (
    <TimeInput
      {...rest}
      value={`${two(Math.floor(minute / 60))}:${two(minute % 60)}`}
      onChange={(time) => {
        const [hours = 0, minutes = 0] = time.split(':').map(Number);
        onChange(hours * 60 + minutes);
      }}
    />
  );
}

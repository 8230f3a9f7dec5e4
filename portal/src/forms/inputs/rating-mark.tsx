interface Props {
  readonly scale: string;
  readonly mark: number;
  readonly isLit: boolean;
}

/** A star, a face, or the number itself. */
export function RatingMark({ scale, mark, isLit }: Props) {
  if (scale !== 'stars' && scale !== 'faces') return <span aria-hidden="true">{mark}</span>;
  const bend = (mark - 3) * 2;
  const face = `M9 9v.01M15 9v.01M8 ${15 - bend / 2}Q12 ${15 + bend / 1.2} 16 ${15 - bend / 2}`;
  const star = 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z';
  return (
    <svg
      aria-hidden="true"
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill={scale === 'stars' && isLit ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {scale === 'faces' && <circle cx="12" cy="12" r="9" />}
      <path d={scale === 'stars' ? star : face} />
    </svg>
  );
}

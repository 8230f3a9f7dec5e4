const paths = {
  hide: 'm6 9.5 6 6 6-6',
  send: 'M4.5 12 20 4.5 15.5 20l-4-6.5zM11.5 13.5 20 4.5',
  down: 'M12 5v14m-6-6 6 6 6-6',
} as const;

/** A drawing beside words; it says nothing by itself. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

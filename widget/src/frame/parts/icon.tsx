const paths = {
  hide: 'm6 9.5 6 6 6-6',
  send: 'M4.5 12 20 4.5 15.5 20l-4-6.5zM11.5 13.5 20 4.5',
  down: 'M12 5v14m-6-6 6 6 6-6',
  back: 'm14.5 6-6 6 6 6',
  x: 'm7 7 10 10M17 7 7 17',
  again: 'M19 12a7 7 0 1 1-2.2-5.1M19.5 4v4.5H15',
  attach:
    'm19 11.5-7.6 7.6a4.6 4.6 0 0 1-6.5-6.5l8-8a3.1 3.1 0 0 1 4.4 4.4l-7.9 7.9a1.6 1.6 0 0 1-2.2-2.2l7-7',
  smile: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8.5 14.2a4.2 4.2 0 0 0 7 0M9 9.8h.01M15 9.8h.01',
  earlier: 'M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.4l3 1.8',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4',
  star: 'm12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  done: 'm5 12.5 4.5 4.5L19 7.5',
} as const;

/** A drawing beside words; it says nothing by itself. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

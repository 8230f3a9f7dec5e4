import { useNavigate, useSearch } from '@tanstack/react-router';

/** Whether the page fills the screen. The address says so, for a screen that is always on. */
export function useWall(): { readonly isOn: boolean; readonly show: (isOn: boolean) => void } {
  const navigate = useNavigate();
  const asked: { wall?: unknown } = useSearch({ strict: false });
  return {
    isOn: asked.wall === 1,
    show: (isOn) =>
      navigate({
        to: '.',
        search: ({ wall: _, ...before }: { wall?: unknown }) => (isOn ? { ...before, wall: 1 } : before),
        replace: true,
      }),
  };
}

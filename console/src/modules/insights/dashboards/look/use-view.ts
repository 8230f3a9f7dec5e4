import { useNavigate, useSearch } from '@tanstack/react-router';
import { View } from '@zhiyin/domain/insights';

/** How the cards are looked at. It stands in the address, so that a link shows the same to a colleague. */
export function useView(initial: View): { readonly view: View; readonly change: (view: View) => void } {
  const navigate = useNavigate();
  const asked: { view?: unknown } = useSearch({ strict: false });
  const parsed = View.safeParse(asked.view);
  return {
    view: parsed.success ? parsed.data : initial,
    change: (view) => navigate({ to: '.', search: (before: object) => ({ ...before, view }), replace: true }),
  };
}

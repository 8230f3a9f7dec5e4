import { Outlet } from '@tanstack/react-router';
import { ConfirmProvider } from '#ui/dialog/confirm-provider.tsx';
import { KeyListener } from '#ui/keys/key-listener.tsx';
import { Toaster } from '#ui/toast/toaster.tsx';

/** What lies around every page, signed in or not. */
export function Frame() {
  return (
    <ConfirmProvider>
      <KeyListener />
      <Outlet />
      <Toaster />
    </ConfirmProvider>
  );
}

import i18next from 'i18next';
import { type ReactNode, useSyncExternalStore } from 'react';

let area: ReactNode = null;
const listeners = new Set<() => void>();
const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Where toasts appear, once there has been one: most visits do without, and need not load what shows them. */
export const useToastArea = (): ReactNode => useSyncExternalStore(subscribe, () => area);

async function show(message: string): Promise<void> {
  const { notifications, toastArea } = await import('./ToastArea');
  area = toastArea;
  listeners.forEach((tell) => tell());
  const closeButtonProps = { 'aria-label': i18next.t('common.close') };
  notifications.show({ message, color: 'ink', autoClose: 6000, withBorder: true, closeButtonProps });
}

/** A short word that something was done. Problems never go here: they stay where they can be mended. */
export const toast = (message: string): void => {
  // It is done, whether the word for it comes or not.
  show(message).catch(() => undefined);
};

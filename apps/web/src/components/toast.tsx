import { Button } from '@mantine/core';
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

/** What leads back from what was done, as long as the word for it is to be seen. */
type WayBack = Readonly<{ label: string; act: () => void }>;

const SHOWN_MS = { word: 6_000, wayBack: 10_000 } as const;

async function show(message: string, back?: WayBack): Promise<void> {
  const { notifications, toastArea } = await import('./ToastArea');
  area = toastArea;
  listeners.forEach((tell) => tell());
  const leave = (act: () => void) => (): void => {
    notifications.hide(id);
    act();
  };
  const id = notifications.show({
    ...{ color: 'ink', autoClose: back ? SHOWN_MS.wayBack : SHOWN_MS.word, withBorder: true },
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    message: back ? (
      <>
        {message}{' '}
        <Button variant="default" size="xs" onClick={leave(back.act)}>
          {back.label}
        </Button>
      </>
    ) : (
      message
    ),
  });
}

/** A short word that something was done. Problems never go here: they stay where they can be mended. */
export const toast = (message: string, back?: WayBack): void => {
  // It is done, whether the word for it comes or not.
  show(message, back).catch(() => undefined);
};

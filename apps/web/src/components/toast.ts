import { notifications } from '@mantine/notifications';

/** A short word that something was done. Problems never go here: they stay where they can be mended. */
export const toast = (message: string): void => {
  notifications.show({ message, color: 'ink', autoClose: 6000, withBorder: true });
};

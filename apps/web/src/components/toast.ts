import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** A short word that something was done. Problems never go here: they stay where they can be mended. */
export const toast = (message: string): void => {
  const closeButtonProps = { 'aria-label': i18next.t('common.close') };
  notifications.show({ message, color: 'ink', autoClose: 6000, withBorder: true, closeButtonProps });
};

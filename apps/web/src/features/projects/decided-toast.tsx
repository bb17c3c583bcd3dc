import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

const SHOWN_MS = 10_000;

/** That it was decided, with the way back. The way stays at the report itself when the word has gone. */
export function decidedToast(message: string, onUndo: () => void): void {
  const id = notifications.show({
    ...{ color: 'ink', autoClose: SHOWN_MS, withBorder: true },
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    message: (
      <>
        {message}{' '}
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {i18next.t('projects.undo')}
        </Button>
      </>
    ),
  });
}

import { Notifications } from '@mantine/notifications';
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';

export { notifications } from '@mantine/notifications';

export const toastArea = <Notifications position="bottom-right" />;

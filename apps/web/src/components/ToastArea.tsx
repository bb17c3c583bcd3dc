import { Notifications } from '@mantine/notifications';
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';

export { notifications } from '@mantine/notifications';

// Above the bar at the lower edge, whose buttons belong to what is done next: also at the end of a page, where the bar
// stands above the margin of the page. Without a bar both lengths are gone.
const aboveBar = { root: { marginBottom: 'calc(var(--tw-bar-height, -5rem) + 5rem)' } };

export const toastArea = <Notifications position="bottom-right" styles={aboveBar} />;

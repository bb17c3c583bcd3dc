import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { listSearch } from '../../search';
import { ofInside } from '../shell/routes';

const page = lazyPages('mails');

export const mailsRoutes = {
  mails: createRoute({
    ...ofInside,
    path: '/postausgang',
    validateSearch: listSearch,
    component: page(() => import('./MailsPage'), 'MailsPage'),
  }),
  mail: createRoute({
    ...ofInside,
    path: '/postausgang/$mailId',
    component: page(() => import('./MailPage'), 'MailPage'),
  }),
};

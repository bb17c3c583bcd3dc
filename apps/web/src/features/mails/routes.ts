import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { listSearch } from '../../search';
import { ofInside } from '../shell/routes';

export const mailsRoutes = {
  mails: createRoute({
    ...ofInside,
    path: '/postausgang',
    validateSearch: listSearch,
    component: lazyPage(() => import('./MailsPage'), 'MailsPage'),
  }),
  mail: createRoute({
    ...ofInside,
    path: '/postausgang/$mailId',
    component: lazyPage(() => import('./MailPage'), 'MailPage'),
  }),
};

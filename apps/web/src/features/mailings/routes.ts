import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page';
import { type RawSearch, listSearch, text, withoutGaps } from '../../search';
import { ofInside } from '../shell/routes';

/** The draft that a tab has begun. */
const composeSearch = ({ entwurf }: RawSearch): { entwurf?: string } => withoutGaps({ entwurf: text(entwurf) });

export const mailingsRoutes = {
  mailings: createRoute({
    ...ofInside,
    path: '/postausgang/e-mails',
    validateSearch: listSearch,
    component: lazyPage(() => import('./MailingsPage'), 'MailingsPage'),
  }),
  composeMailing: createRoute({
    ...ofInside,
    path: '/postausgang/e-mails/neu',
    validateSearch: composeSearch,
    component: lazyPage(() => import('./ComposePage'), 'ComposePage'),
  }),
  mailingTemplates: createRoute({
    ...ofInside,
    path: '/postausgang/vorlagen',
    component: lazyPage(() => import('./TemplatesPage'), 'TemplatesPage'),
  }),
  mailingTemplate: createRoute({
    ...ofInside,
    path: '/postausgang/vorlagen/$templateId',
    component: lazyPage(() => import('./TemplatePage'), 'TemplatePage'),
  }),
  mailing: createRoute({
    ...ofInside,
    path: '/postausgang/e-mails/$mailingId',
    component: lazyPage(() => import('./MailingPage'), 'MailingPage'),
  }),
};

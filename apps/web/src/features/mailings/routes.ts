import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { type RawSearch, listSearch, text, withoutGaps } from '../../search';
import { ofInside } from '../shell/routes';

const page = lazyPages('mailings', 'contacts', 'mails', 'registrations');

/** The draft that a tab has begun. */
const composeSearch = ({ entwurf }: RawSearch): { entwurf?: string } => withoutGaps({ entwurf: text(entwurf) });

export const mailingsRoutes = {
  mailings: createRoute({
    ...ofInside,
    path: '/postausgang/e-mails',
    validateSearch: listSearch,
    component: page(() => import('./MailingsPage'), 'MailingsPage'),
  }),
  composeMailing: createRoute({
    ...ofInside,
    path: '/postausgang/e-mails/neu',
    validateSearch: composeSearch,
    component: page(() => import('./ComposePage'), 'ComposePage'),
  }),
  mailingTemplates: createRoute({
    ...ofInside,
    path: '/postausgang/vorlagen',
    component: page(() => import('./TemplatesPage'), 'TemplatesPage'),
  }),
  mailingTemplate: createRoute({
    ...ofInside,
    path: '/postausgang/vorlagen/$templateId',
    component: page(() => import('./TemplatePage'), 'TemplatePage'),
  }),
  mailing: createRoute({
    ...ofInside,
    path: '/postausgang/e-mails/$mailingId',
    component: page(() => import('./MailingPage'), 'MailingPage'),
  }),
};

import { createRoute } from '@tanstack/react-router';
import { lazyPages } from '../../lazy-page';
import { ofEvent } from '../events/routes';
import { attendanceSearch } from './search';

const page = lazyPages('attendance', 'registrations');

export const attendanceRoutes = {
  attendance: createRoute({
    ...ofEvent,
    path: '/anwesenheit',
    validateSearch: attendanceSearch,
    component: page(() => import('./AttendancePage'), 'AttendancePage'),
  }),
  attendanceReport: createRoute({
    ...ofEvent,
    path: '/anwesenheit/bericht',
    component: page(() => import('./ReportPage'), 'ReportPage'),
  }),
};

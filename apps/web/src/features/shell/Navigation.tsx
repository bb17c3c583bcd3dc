import {
  IconBriefcase,
  IconBuilding,
  IconBulb,
  IconCalendarEvent,
  IconChecklist,
  IconFilter,
  IconMail,
  IconMailOff,
  IconRepeat,
  IconSettings,
  IconSun,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link, type LinkProps, useMatches } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../api/types';
import { useNetworks } from '../session/useNetwork';
import classes from './Navigation.module.css';

type Entry = Readonly<{
  to: LinkProps['to'];
  name:
    | 'today'
    | 'events'
    | 'series'
    | 'attendance'
    | 'reports'
    | 'persons'
    | 'organisations'
    | 'projects'
    | 'groups'
    | 'segments'
    | 'mails'
    | 'returns'
    | 'network'
    | 'team';
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  needs: Permission;
  /** What lies below its address belongs to other entries. */
  isExact?: boolean;
  /** Pages elsewhere that belong here, with all below them. */
  includes?: readonly ReturnType<typeof useMatches>[number]['routeId'][];
}>;

const groups: readonly (readonly [heading: 'work' | 'contacts' | 'more', entries: readonly Entry[]])[] = [
  [
    'work',
    [
      { to: '/', name: 'today', icon: IconSun, needs: 'event:read' },
      {
        to: '/termine',
        name: 'events',
        icon: IconCalendarEvent,
        needs: 'event:read',
        includes: ['/inside/e/$eventId'],
      },
      { to: '/reihen', name: 'series', icon: IconRepeat, needs: 'event:read' },
      { to: '/anwesenheit', name: 'attendance', icon: IconChecklist, needs: 'registration:read' },
      {
        ...{ to: '/projekte', name: 'reports', icon: IconBulb, needs: 'contact:read', isExact: true },
        includes: [
          '/inside/projekte/register',
          '/inside/projekte/register/nachweis',
          '/inside/projekte/register/$obligationId',
        ],
      },
    ],
  ],
  [
    'contacts',
    [
      { to: '/personen', name: 'persons', icon: IconUser, needs: 'contact:read' },
      { to: '/einrichtungen', name: 'organisations', icon: IconBuilding, needs: 'contact:read' },
      {
        ...{ to: '/projekte/alle', name: 'projects', icon: IconBriefcase, needs: 'contact:read' },
        includes: ['/inside/projekte/$projectId', '/inside/projekte/neu'],
      },
      { to: '/gruppen', name: 'groups', icon: IconUsersGroup, needs: 'network:read' },
      { to: '/verteiler', name: 'segments', icon: IconFilter, needs: 'contact:read' },
    ],
  ],
  [
    'more',
    [
      { to: '/postausgang', name: 'mails', icon: IconMail, needs: 'mail:read' },
      { to: '/ruecklauf', name: 'returns', icon: IconMailOff, needs: 'contact:read' },
      { to: '/netz', name: 'network', icon: IconSettings, needs: 'network:read', includes: ['/inside/netze/neu'] },
      { to: '/team', name: 'team', icon: IconUsers, needs: 'account:write' },
    ],
  ],
];

export function Navigation() {
  const { t } = useTranslation();
  const { current } = useNetworks();
  const matches = useMatches();
  const may = (permission: Permission): boolean => current?.permissions.includes(permission) ?? false;
  return (
    <nav className={classes.nav} aria-label={t('shell.navigation')}>
      {groups.map(([heading, entries]) => {
        const visible = entries.filter(({ needs }) => may(needs));
        if (visible.length === 0) return null;
        return (
          <div key={heading}>
            {heading !== 'work' && <h2 className={classes.heading}>{t(`shell.group.${heading}`)}</h2>}
            <ul>
              {visible.map(({ to, name, icon: Icon, isExact = to === '/', includes = [] }) => (
                <li key={name}>
                  <Link
                    to={to}
                    className={classes.link}
                    activeOptions={{ exact: isExact, includeSearch: false }}
                    aria-current={matches.some(({ routeId }) => includes.includes(routeId)) ? 'true' : undefined}
                  >
                    <Icon size={20} stroke={1.75} aria-hidden />
                    {t(`shell.nav.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { byPhase, type EventTab, type Phase } from './event-parts';
import classes from './EventTabs.module.css';

type Props = Readonly<{ eventId: string; title: string; tabs: readonly EventTab[] }>;

/** The pages of one gathering, grouped by when they are needed. Where there is no room, the row is pushed sideways. */
export function EventTabs({ eventId, title, tabs }: Props) {
  const { t } = useTranslation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - 16;
  });
  return (
    <nav ref={row} className={classes.tabs} aria-label={t('events.pagesOf', { title })}>
      {byPhase(tabs).map(([phase, ofPhase]) => (
        <Group key={phase} phase={phase}>
          {ofPhase.map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ eventId }}
                className={classes.tab}
                activeOptions={{ exact: to === '/e/$eventId', includeSearch: false }}
              >
                {t(label)}
              </Link>
            </li>
          ))}
        </Group>
      ))}
    </nav>
  );
}

function Group({ phase, children }: Readonly<{ phase: Phase | null; children: ReactNode }>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={classes.group}>
      <p id={id} className={classes.phase}>
        {phase && t(`events.phase.${phase}`)}
      </p>
      <ul aria-labelledby={phase ? id : undefined}>{children}</ul>
    </div>
  );
}

import type { LinkProps } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';
import { type ComponentType, createContext, useContext } from 'react';
import type { EventInFull, Permission } from '../../api/types';

/** When in the life of a gathering a tab is needed; the row of tabs is grouped by it. */
export const phases = ['prepare', 'conduct', 'follow-up'] as const;
export type Phase = (typeof phases)[number];

type Part = ComponentType<Readonly<{ event: EventInFull }>>;

/** A feature's page about one gathering, and what it shows on the overview if anything. */
export type EventTab = Readonly<{
  to: Extract<LinkProps['to'], `/e/$eventId${string}`>;
  /** What people read. */
  label: ParseKeys;
  phase: Phase | null;
  needs: Permission;
  Panel?: Part;
}>;

/** The tabs in groups: those that are always needed first, then from preparing to following up; no group is empty. */
export const byPhase = <Tab extends Pick<EventTab, 'phase'>>(
  tabs: readonly Tab[],
): readonly (readonly [phase: Phase | null, tabs: readonly Tab[]])[] =>
  [null, ...phases]
    .map((phase) => [phase, tabs.filter((tab) => tab.phase === phase)] as const)
    .filter(([, ofPhase]) => ofPhase.length > 0);

/** What features above this one add to the pages of a gathering: `src/event-tabs.ts` lists them. */
export type EventParts = Readonly<{
  tabs: readonly EventTab[];
  Actions: Part;
  /** Beside the overview, below the public page. */
  rail: readonly Part[];
}>;

export const EventPartsContext = createContext<EventParts | null>(null);

export function useEventParts(): EventParts {
  const parts = useContext(EventPartsContext);
  if (parts === null) throw new Error('no parts of a gathering are given');
  return parts;
}

import type { Icon } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { type ComponentType, createContext, useContext } from 'react';
import type { WorkItem } from '../../api/types';

export type WorkKind = WorkItem['kind'];

/** How a thing that waits is shown: what it is, how many, and where it is done. */
export type WorkShape = Readonly<{
  icon: Icon;
  title: (t: TFunction, count: number) => string;
  link: (item: WorkItem, networkSlug: string | undefined) => LinkProps;
}>;

/** What features add to the page of today: `src/today-parts.ts` lists them. */
export type TodayParts = Readonly<{
  work: Readonly<Record<WorkKind, WorkShape>>;
  /** What is begun most often, top right. */
  actions: readonly ComponentType[];
  /** Below the work list. */
  main: readonly ComponentType[];
  /** At its side, on phones below everything. */
  rail: readonly ComponentType[];
}>;

export const TodayPartsContext = createContext<TodayParts | null>(null);

export function useTodayParts(): TodayParts {
  const parts = useContext(TodayPartsContext);
  if (parts === null) throw new Error('no parts of today are given');
  return parts;
}

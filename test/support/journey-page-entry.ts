import type { Page } from 'playwright-core';
import type { JourneyWorld } from './journey-world.js';

export type Language = 'de' | 'en';

/** Who looks: nobody we know, somebody behind a personal link, or a person of the team. */
export type Viewer = 'stranger' | keyof JourneyWorld['people'] | 'organiser' | 'caretaker';

export type PageEntry = Readonly<{
  name: string;
  viewer: Viewer;
  path: (world: JourneyWorld) => string;
  /** What has to be pressed before the page shows what it is here for. */
  unfold?: (page: Page) => Promise<void>;
  /** It shows a document in a frame, of whose requests the page never hears the end: unfolding waits for it. */
  isFramed?: boolean;
}>;

export const pathOf = (link: string): string => new URL(link).pathname;

type Where = string | ((world: JourneyWorld) => string);
export type Unfold = PageEntry['unfold'];

export const entry = (name: string, viewer: Viewer, where: Where, prefix: string, unfold?: Unfold): PageEntry => ({
  name,
  viewer,
  path: (world) => prefix + (typeof where === 'string' ? where : where(world)),
  ...(unfold ? { unfold } : {}),
});
export const site = (name: string, where: Where, unfold?: Unfold) => entry(name, 'stranger', where, '', unfold);
export const mine = (name: string, viewer: Viewer, where: Where, unfold?: Unfold) =>
  entry(name, viewer, where, '', unfold);
export const office = (name: string, where: Where, unfold?: Unfold) => entry(name, 'organiser', where, '/o', unfold);

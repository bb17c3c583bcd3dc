import { createContext, useContext } from 'react';
import { accentTones, isAccentColor, type Tones } from '#libs/kernel';

/** Collects the colours of the networks a page shows; what comes out is the page's own style sheet. */
export class AccentSheet {
  private readonly colors = new Set<string>();

  /** The class that gives an element, and all in it, the colour of a network. */
  use(color: string | null): string | undefined {
    if (color === null || !isAccentColor(color)) return undefined;
    this.colors.add(color);
    return classOf(color);
  }

  /** Empty when the page shows no colour but Tagwerk's. */
  text(): string {
    return [...this.colors].map(rulesFor).join('');
  }
}

/** The sheet of the page that is being drawn. */
export const Accents = createContext<AccentSheet | undefined>(undefined);

/** `useAccent(network.accentColor)` as a class name. */
export const useAccent = (color: string | null): string | undefined => useContext(Accents)?.use(color);

const classOf = (color: string): string => `a-${color.slice(1)}`;

function rulesFor(color: string): string {
  const { light, dark } = accentTones(color);
  const rule = (tones: Tones) => `.${classOf(color)}{${variables(tones)}}`;
  return `${rule(light)}@media (prefers-color-scheme:dark){${rule(dark)}}`;
}

const variables = ({ accent, strong, on, tint }: Tones): string =>
  `--primary:${accent};--primary-hover:${strong};--on-primary:${on};--tint:${tint};--accent:${accent}`;

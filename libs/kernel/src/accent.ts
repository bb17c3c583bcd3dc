/**
 * A network chooses one colour; how it is shown follows from it, so that nobody can choose an unreadable one.
 * `accent`: links, buttons and lines. `strong`: the same under the pointer. `on`: text on both. `tint`: a quiet area.
 */
export type Tones = Readonly<{ accent: string; strong: string; on: string; tint: string }>;
export type Theme = 'light' | 'dark';

/** What an accent stands on, as in site.css. */
export const surfaces = {
  light: { canvas: '#f5f6f2', paper: '#ffffff', ink: '#15212b' },
  dark: { canvas: '#0f171d', paper: '#18232b', ink: '#e9eef1' },
} as const satisfies Record<Theme, object>;

const themes = {
  // The chosen colour stays as it is where it can; on dark pages it changes anyway, and glows a little more for it.
  light: { least: 4.5, towards: '#000000', on: '#ffffff', tint: 0.08 },
  dark: { least: 6, towards: '#ffffff', on: '#0f171d', tint: 0.14 },
} as const;

/** Six digits in lower case: one spelling, which is safe inside a style sheet. */
export const isAccentColor = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/** The tones that reach WCAG AA (1.4.3) on every surface of a theme and stay nearest to the chosen colour. */
export const accentTones = (color: string): Readonly<Record<Theme, Tones>> => ({
  light: tonesIn('light', color),
  dark: tonesIn('dark', color),
});

const STEPS = 64;

function tonesIn(theme: Theme, color: string): Tones {
  const { least, towards, on, tint } = themes[theme];
  const { canvas, paper } = surfaces[theme];
  for (let step = 0; ; step += 1) {
    const accent = mix(color, towards, step / STEPS);
    const area = mix(paper, accent, tint);
    const isReadable = [canvas, paper, area].every((surface) => contrast(accent, surface) >= least);
    if (isReadable || step === STEPS) return { accent, strong: mix(accent, towards, 0.3), on, tint: area };
  }
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** WCAG 2.2, "relative luminance" of sRGB. */
function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function mix(one: string, other: string, share: number): string {
  const theirs = channels(other);
  const mixed = channels(one).map((value, index) => Math.round(value + (theirs[index]! - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

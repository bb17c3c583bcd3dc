import type { Tone } from './signal';
import type { Outcome, Person, Press } from './types';

/** What fills the screen: what came of a press, a code that is none of ours, or a person to be confirmed. */
export type Shown =
  | Readonly<{ kind: 'press'; press: Press; person: Person | null; isExpress: boolean }>
  | Readonly<{ kind: 'foreign' }>
  | Readonly<{ kind: 'confirm'; person: Person }>;

const tones: Record<Outcome | 'foreign', Tone> = {
  ...{ in: 'yes', out: 'yes', already: 'look', kept: 'look', waiting: 'look' },
  ...{ substituted: 'no', gone: 'no', unknown: 'no', refused: 'no', foreign: 'no' },
};

export const outcomeOf = (shown: Shown): Outcome | 'foreign' | null =>
  shown.kind === 'press' ? shown.press.outcome : shown.kind === 'foreign' ? 'foreign' : null;

export const toneOf = (outcome: Outcome | 'foreign'): Tone => tones[outcome];

/** The same code in front of the camera is one code, until it has been away for so long. */
const AWAY_MS = 2_000;

/** Lets each code through once, as long as it stays in the picture. */
export class OnceInSight {
  private text = '';
  private seenAt = Number.NEGATIVE_INFINITY;

  isNew(text: string, now: number): boolean {
    const isSame = text === this.text && now - this.seenAt < AWAY_MS;
    this.text = text;
    this.seenAt = now;
    return !isSame;
  }
}

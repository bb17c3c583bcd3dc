import { Dice, projectNumbered, retold, type Spelling } from './spelling.js';

export const BEGINNING = Date.parse('2026-02-02T06:00:00Z');
export const [HOUR, DAY] = [3_600_000, 86_400_000] as const;

/** What is wrong with a project's contact, or what they want. */
export type Fault = 'dead-address' | 'no-contact' | 'objects' | null;

/** Somebody tells of a project. */
export type Telling = Readonly<{
  at: number;
  /** Which project it really is. */
  project: number;
  told: Spelling;
  email: string | null;
  isOutOfScope: boolean;
}>;

/** A day on which people meet, as organisers plan it. */
export type Gathering = Readonly<{ startsOn: number; isCancelledOn: number | null }>;

export type Plan = Readonly<{
  days: number;
  tellings: readonly Telling[];
  faults: ReadonlyMap<number, Fault>;
  gatherings: readonly Gathering[];
  /** Stretches in which no organiser looks. */
  absences: readonly Readonly<{ from: number; to: number }>[];
  repeated: number;
}>;

const FAULTY = 0.05;
const OUT_OF_SCOPE = 0.03;

/**
 * Reports over the whole time: some projects are told once, others one to five times in other spellings. Every fault
 * meets about one project in twenty.
 */
export function planOf({
  days,
  repeated,
  once,
  gatherings,
}: Readonly<{
  days: number;
  repeated: number;
  once: number;
  gatherings: readonly Gathering[];
}>): Plan {
  const dice = new Dice(9);
  const faults = new Map<number, Fault>();
  const tellings: Telling[] = [];
  for (let project = 0; project < repeated + once; project += 1) {
    const luck = dice.chance();
    const fault =
      luck < FAULTY ? 'dead-address' : luck < FAULTY * 2 ? 'no-contact' : luck < FAULTY * 3 ? 'objects' : null;
    faults.set(project, fault);
    const times = project < repeated ? 1 + (project % 5) : 1;
    const isOutOfScope = project >= repeated && dice.chance() < OUT_OF_SCOPE;
    const first = BEGINNING + dice.upTo((days - 60) * 24) * HOUR;
    for (let time = 0; time < times; time += 1) {
      tellings.push({
        ...{ at: first + (time === 0 ? 0 : dice.upTo(40 * 24) * HOUR), project, isOutOfScope },
        told: time === 0 ? projectNumbered(project) : retold(projectNumbered(project), dice),
        email: fault === 'no-contact' ? null : addressOf(project, fault),
      });
    }
  }
  const absences = [0.2, 0.55, 0.8].map((share) => {
    const from = BEGINNING + Math.floor(days * share) * DAY;
    return { from, to: from + 12 * DAY };
  });
  tellings.sort((one, other) => one.at - other.at);
  return { days, tellings, faults, gatherings, absences, repeated };
}

/** The mail server knows no mailbox of a domain that begins so. */
export const DEAD = 'weg-';

export const addressOf = (project: number, fault: Fault): string =>
  `kontakt@${fault === 'dead-address' ? DEAD : ''}projekt-${project}.example.org`;

/** Whom one may ask once the first contact cannot be reached. */
export const otherAddressOf = (project: number): string => `leitung@projekt-${project}.example.org`;

import { z } from 'zod';
import { rhythms, type Rhythm, stepKinds, type TimedStep, timingAnchors, timingUnits } from '#libs/outreach';
import { id, idParams, localTime, whole, word } from '../../http/fields.js';
import { dayNote } from './timeline.dto.js';

export const networkParams = idParams('networkId');
export type NetworkParams = z.output<typeof networkParams>;
export const rhythmParams = z.strictObject({ networkId: id(), rhythm: z.enum(rhythms) });
export type RhythmParams = Readonly<{ networkId: string; rhythm: Rhythm }>;
export const seriesParams = idParams('seriesId');
export type SeriesParams = z.output<typeof seriesParams>;

const timing = {
  amount: z.int().min(-1_000).max(1_000),
  unit: z.enum(timingUnits),
  /** Before the start or the end of registration, or after the end. */
  anchor: z.enum(timingAnchors),
  /** On the clock of the gathering, `09:00`; hours are counted exactly and have none. */
  at: word(5),
};

const steps = z.array(z.strictObject({ kind: z.enum(stepKinds), ...timing })).max(stepKinds.length);
type Steps = z.output<typeof steps>;

/** 0 while nobody has changed anything. */
const version = whole(0, 2_147_483_646);

export const usualBody = z
  .strictObject({
    version,
    /** What is not among them is not sent; null: the usual ones again. */
    steps: steps.nullable(),
  })
  .meta({ id: 'UsualTimelineEdit' });
export type UsualBody = z.output<typeof usualBody>;

export const usualPreviewBody = z.strictObject({ steps }).meta({ id: 'UsualTimelinePreviewBody' });
export type UsualPreviewBody = z.output<typeof usualPreviewBody>;

export const adoptionBody = z.strictObject({ version }).meta({ id: 'UsualTimelineAdoption' });
export type AdoptionBody = z.output<typeof adoptionBody>;

export const usualAnswer = z
  .object({
    networkId: z.uuid(),
    /** Of the series it belongs to; null for that of a kind. */
    seriesTitle: z.string().nullable(),
    rhythm: z.enum(rhythms),
    isOwn: z.boolean(),
    version: z.int(),
    steps: z.array(
      z
        .object({ kind: z.enum(stepKinds), isOn: z.boolean(), ...timing, amount: z.int(), at: z.string() })
        .meta({ id: 'UsualStep' }),
    ),
    /** How many gatherings whose timeline has begun would change if they took it over. */
    differing: z.int(),
  })
  .meta({ id: 'UsualTimeline' });

export const usualListAnswer = z.object({ rows: z.array(usualAnswer) }).meta({ id: 'UsualTimelines' });
export const savedUsualAnswer = z.object({ version: z.int() }).meta({ id: 'UsualTimelineSaved' });
export const adoptedAnswer = z.object({ adopted: z.int() }).meta({ id: 'UsualTimelineAdopted' });

export const usualPreviewAnswer = z
  .object({
    /** A gathering that there is, or else one as it might be, without a title. */
    example: z.object({
      title: z.string().nullable(),
      startsLocal: localTime(),
      endsLocal: localTime(),
      zone: z.string(),
    }),
    steps: z.array(z.object({ kind: z.enum(stepKinds), dueLocal: localTime(), note: dayNote })),
  })
  .meta({ id: 'UsualTimelinePreview' });

/** An organiser chooses distances here, never days. */
export const timed = (written: Steps): readonly TimedStep[] =>
  written.map(({ kind, ...distance }) => ({ kind, timing: { ...distance, isExact: false } }));

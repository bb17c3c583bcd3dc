import { z } from 'zod';
import { mailStatuses } from '#libs/mail';
import { stepKinds, stepReasons, stepStates } from '#libs/outreach';
import { idParams, instant, language, localTime, longText, text, whole } from '../../http/fields.js';

export const stepParams = idParams('stepId');
export type StepParams = z.output<typeof stepParams>;

const version = whole(1, 1_000_000_000);
const texts = { de: longText(2_000).optional(), en: longText(2_000).optional() };

/** A day on which the network does not work, and whether the mail gave way to it. */
export const dayNote = z
  .object({
    day: z.string(),
    why: z.union([
      z.object({ kind: z.literal('weekend') }),
      z.object({ kind: z.literal('holiday'), name: z.object({ de: z.string(), en: z.string() }) }),
      z.object({ kind: z.literal('quiet-period'), from: z.string(), to: z.string() }),
    ]),
    isMoved: z.boolean(),
  })
  .meta({ id: 'DayNote' })
  .nullable();

const step = z
  .object({
    /** Null while the gathering is a draft: its timeline begins when it is published. */
    id: z.uuid().nullable(),
    kind: z.enum(stepKinds),
    dueAt: instant(),
    dueLocal: localTime(),
    zone: z.string(),
    /** Of a step that is planned. */
    note: dayNote,
    state: z.enum(stepStates),
    reason: z.enum(stepReasons).nullable(),
    remark: z.string(),
    texts: z.object({ de: z.string().optional(), en: z.string().optional() }),
    /** How many would get it now; of a step that was sent, how many did. */
    readers: z.int(),
    /** Why it would not go out although it is planned. */
    wouldNot: z.literal('same_day').nullable(),
    mails: z.partialRecord(z.enum(mailStatuses), z.int()),
    decidedAt: instant().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Step' });

export const timelineAnswer = z.object({ rows: z.array(step) }).meta({ id: 'TimelineView' });

export const changeBody = z
  .strictObject({
    version,
    /** On the wall clock of the event. */
    dueLocal: localTime().optional(),
    texts: z.strictObject(texts).optional(),
  })
  .meta({ id: 'StepChange' });
export type ChangeBody = z.output<typeof changeBody>;

export const skipBody = z.strictObject({ version, remark: text(1_000) }).meta({ id: 'StepSkip' });
export type SkipBody = z.output<typeof skipBody>;

export const planBody = z.strictObject({ version }).meta({ id: 'StepPlan' });
export type PlanBody = z.output<typeof planBody>;

export const sendBody = z.strictObject({ version, expected: whole(1, 1_000_000) }).meta({ id: 'StepSend' });
export type SendBody = z.output<typeof sendBody>;

export const decidedAnswer = z
  .object({ id: z.uuid(), state: z.enum(stepStates), version: z.int() })
  .meta({ id: 'StepDecided' });

const position = whole(1, 1_000_000);
export const previewQuery = z.strictObject({ position: z.coerce.number().int().min(1).max(1_000_000).default(1) });
export type PreviewQuery = z.output<typeof previewQuery>;
export const testBody = z.strictObject({ position }).meta({ id: 'StepTest' });
export type TestBody = z.output<typeof testBody>;

export const previewAnswer = z
  .object({
    position: z.int(),
    of: z.int(),
    person: z.object({ id: z.uuid(), name: z.string(), address: z.string() }),
    language: language(),
    subject: z.string(),
    text: z.string(),
  })
  .meta({ id: 'StepPreview' });

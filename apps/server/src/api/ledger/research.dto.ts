import { z } from 'zod';
import { contactHindrances, handPlaces, LONGEST_QUESTION } from '#libs/intake';
import { id, instant, longText, optionalText, text } from '../../http/fields.js';
import { askedQuestion, contactChoice } from '../reports/reports.dto.js';

export const contactQuestionAnswer = z
  .object({
    /** Why nobody is asked; null when somebody can be. */
    hindrance: z.enum(contactHindrances).nullable(),
    /** The question as it may be asked, in the language of the report. */
    suggestion: z.string(),
    answers: z.array(
      z.object({
        reportId: z.uuid(),
        reference: z.string(),
        question: askedQuestion.nullable(),
        notes: z.array(z.object({ note: z.string(), writtenAt: instant() })),
        contact: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'ContactQuestion' });

export const contactQuestionBody = z.strictObject({ question: longText(LONGEST_QUESTION) });
export type ContactQuestionBody = z.output<typeof contactQuestionBody>;

export const searchBody = z.strictObject({ place: z.enum(handPlaces), note: text(2_000) });
export type SearchBody = z.output<typeof searchBody>;

export const foundBody = z.strictObject({
  contact: contactChoice,
  place: z.enum(handPlaces),
  source: optionalText(500),
});
export type FoundBody = z.output<typeof foundBody>;

export const replacedBody = z.strictObject({
  /** Who speaks for the project no longer. */
  formerId: id(),
  contact: contactChoice,
  place: z.enum(handPlaces),
  source: optionalText(500),
});
export type ReplacedBody = z.output<typeof replacedBody>;

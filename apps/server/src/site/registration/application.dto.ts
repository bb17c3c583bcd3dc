import { z } from 'zod';
import { landCodes } from '#libs/networks';
import { modes, practiceStages } from '#libs/registration';
import { email, longText, optionalText, text, version } from '../../http/fields.js';

const ticked = () =>
  z
    .string()
    .max(10)
    .optional()
    .transform((value) => value === 'yes');

/** No Land: abroad, or everywhere. */
export const OTHER_LAND = 'other';

const land = () =>
  z.enum([...landCodes, OTHER_LAND], 'required').transform((code) => (code === OTHER_LAND ? null : code));
const practiceStage = () => z.enum(practiceStages, 'required');

const names = {
  salutation: z
    .enum(['', 'Frau', 'Herr'])
    .default('')
    .transform((word) => (word === '' ? ('none' as const) : word)),
  title: optionalText(40).default(''),
  firstName: text(80),
  lastName: text(80),
};

const person = { ...names, email: email() };

/** Which version the page showed; a form that names none has seen none. */
const seen = z.coerce.number().pipe(version()).catch(0);

/** What belongs to this gathering alone. */
const details = {
  organisationName: text(160),
  land: land(),
  practiceStage: practiceStage(),
  projectName: optionalText(160).default(''),
  question: longText(1_000).default(''),
  dietary: longText(500).default(''),
  accessNeeds: longText(1_000).default(''),
  listsName: ticked(),
  listsEmail: ticked(),
};

const more = {
  functionTitle: optionalText(120).default(''),
  phone: optionalText(60).default(''),
  isFirstTime: z
    .enum(['', 'yes', 'no'])
    .default('')
    .transform((word) => (word === '' ? null : word === 'yes')),
  futureInvitations: ticked(),
};

const mode = z.enum(modes, 'required');

/** The public form. `mode` is asked for only when there is a choice. */
export const applicationForm = z.object({
  ...person,
  ...details,
  ...more,
  mode,
  privacy: z.literal('yes', 'required'),
});
/** Where the mail of that form went, to send it again. */
export const againForm = z.object({ email: person.email });

export type ApplicationForm = z.output<typeof applicationForm>;

/** Somebody whose mailbox is proven: name and address are known. */
export const knownApplicationForm = z.object({ ...details, ...more, mode });
export type KnownApplicationForm = z.output<typeof knownApplicationForm>;

const { projectName, question, dietary, accessNeeds, listsName, listsEmail } = details;

/** Somebody invited: only what this gathering needs and nobody knows, so that nothing has to be typed. */
export const invitedApplicationForm = z.object({
  ...{ mode, projectName, question, dietary, accessNeeds, listsName, listsEmail },
  organisationName: optionalText(160).default(''),
  practiceStage: z.enum(practiceStages).optional(),
});
export type InvitedApplicationForm = z.output<typeof invitedApplicationForm>;

/** What can be changed later. */
export const detailsForm = z.object({ ...details, mode, version: seen });
export type DetailsForm = z.output<typeof detailsForm>;

export const deputyForm = z.object(person);

/** What people correct of themselves. Organisers may have entered somebody by the last name alone. */
export const ownPersonForm = z.object({
  ...names,
  firstName: optionalText(80).default(''),
  phone: more.phone,
  version: seen,
});

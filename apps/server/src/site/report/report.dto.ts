import { z } from 'zod';
import { longestReportTexts as longest, type ReportInput } from '#libs/intake';
import type { FieldFault } from '#libs/kernel';
import { word } from '../../http/fields.js';
import type { FormBody } from '../form-input.js';
import { readContactLine } from './contact-line.rules.js';

/** Fields of the form, by the names under which what somebody tells is checked. */
const fieldOf: Readonly<Record<string, string>> = {
  name: 'projectName',
  carrier: 'carrier',
  city: 'city',
  website: 'projectSite',
  note: 'note',
  contactName: 'contact',
  contactEmail: 'contact',
  contactPhone: 'contact',
  reporterName: 'ownName',
  reporterEmail: 'ownEmail',
};

/** A line holds a name, an address and a number. */
export const LONGEST_CONTACT = longest.name;

export const reportOf = (body: FormBody): ReportInput => ({
  project: {
    name: body.get('projectName') ?? '',
    carrier: body.get('carrier'),
    city: body.get('city'),
    website: body.get('projectSite'),
    note: body.get('note'),
  },
  contact: readContactLine(body.get('contact') ?? ''),
  reporter: { name: body.get('ownName'), email: body.get('ownEmail') },
});

/** What is wrong, at the fields of the form. */
export const inForm = (faults: readonly FieldFault[]): readonly FieldFault[] =>
  faults.map(({ field, fault }) => ({ field: fieldOf[field] ?? field, fault }));

/** `?neu=ja` after the form; what a page does not know it leaves out. */
export const ownReportQuery = z.object({
  neu: z.literal('ja').optional().catch(undefined),
  gespeichert: word(20).optional().catch(undefined),
});
export type OwnReportQuery = z.output<typeof ownReportQuery>;

import { z } from 'zod';
import { builtInNames } from '#libs/outreach';
import { idParams, text, version } from '../../http/fields.js';
import { textsAnswer, textsField } from './mailings.dto.js';

export const templateParams = idParams('mailingTemplateId');
export type TemplateParams = z.output<typeof templateParams>;

const fields = z.strictObject({ name: text(120), texts: textsField() });

export const newTemplateBody = fields;
export type NewTemplateBody = z.output<typeof newTemplateBody>;
export const templateBody = fields.partial().extend({ version: version() }).meta({ id: 'MailingTemplateChanges' });
export type TemplateBody = z.output<typeof templateBody>;
export const removeBody = z.strictObject({ version: version() });
export type RemoveBody = z.output<typeof removeBody>;

const template = { texts: textsAnswer, needsEvent: z.boolean() };

export const templateAnswer = z
  .object({ id: z.uuid(), networkId: z.uuid(), name: z.string(), ...template, version: z.int() })
  .meta({ id: 'MailingTemplate' });

export const templatesAnswer = z
  .object({
    rows: z.array(templateAnswer),
    /** Of every network. */
    builtIn: z.array(z.object({ name: z.enum(builtInNames), ...template })),
  })
  .meta({ id: 'MailingTemplates' });

import { z } from 'zod';
import {
  bases,
  formalities,
  landCodes,
  largestPicture,
  networkPhases,
  type NetworkView,
  orientations,
  organisationTypes,
  type PictureView,
  reaches,
} from '#libs/networks';
import {
  id,
  idParams,
  localDay,
  longText,
  optionalText,
  pageOf,
  paging,
  picture,
  pictureAnswer,
  text,
  version,
  word,
} from '../../http/fields.js';

export const land = () => z.enum(landCodes);
export const named = () => z.object({ id: z.uuid(), name: z.string() });

/** What a write answers with: enough to read the row again and to change it next. */
export const writtenAnswer = z.object({ id: z.uuid(), version: z.int() }).meta({ id: 'Written' });

export const networkParams = idParams('networkId');
export type NetworkParams = z.output<typeof networkParams>;

export const networksQuery = z.strictObject(paging);
export type NetworksQuery = z.output<typeof networksQuery>;

const quietPeriod = { from: z.string(), to: z.string(), isYearly: z.boolean() };

const summary = {
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  phase: z.enum(networkPhases),
  isPublic: z.boolean(),
  version: z.int(),
};

export const networksAnswer = pageOf(z.object(summary).meta({ id: 'NetworkSummary' })).meta({ id: 'NetworkPage' });

export const networkAnswer = z
  .object({
    ...summary,
    purpose: z.string(),
    scopeStatement: z.string(),
    reach: z.enum(reaches),
    basis: z.enum(bases),
    orientation: z.enum(orientations),
    formality: z.enum(formalities),
    coordinatingOrganisation: named().nullable(),
    caretaker: named().nullable(),
    deputy: named().nullable(),
    mailbox: z.string().nullable(),
    phone: z.string().nullable(),
    land: land().nullable(),
    quietPeriods: z.array(z.object(quietPeriod)),
    fundingNotice: z.string(),
    accentColor: z.string().nullable(),
    // Mails leave out what is large or not drawn everywhere.
    logo: pictureAnswer().extend({ isInMails: z.boolean() }).meta({ id: 'NetworkLogo' }).nullable(),
  })
  .meta({ id: 'Network' });
export type NetworkAnswer = Omit<NetworkView, 'logo'> &
  Readonly<{ logo: (PictureView & Readonly<{ isInMails: boolean }>) | null }>;

const fields = z.strictObject({
  slug: text(60),
  name: text(200),
  purpose: longText(4_000),
  scopeStatement: longText(4_000),
  reach: z.enum(reaches),
  basis: z.enum(bases),
  orientation: z.enum(orientations),
  formality: z.enum(formalities),
  mailbox: optionalText(254).nullable(),
  phone: optionalText(60).nullable(),
  land: land().nullable(),
  quietPeriods: z.array(z.strictObject({ ...quietPeriod, from: localDay(), to: localDay() })).max(20),
  fundingNotice: longText(1_000),
  accentColor: word(7).nullable(),
  isPublic: z.boolean(),
});

export const newNetworkBody = fields.partial().required({ slug: true, name: true }).meta({ id: 'NewNetwork' });
export type NewNetworkBody = z.output<typeof newNetworkBody>;

export const networkBody = fields
  .partial()
  .extend({ version: version(), coordinatingOrganisationId: id().nullable().optional() })
  .meta({ id: 'NetworkChanges' });
export type NetworkBody = z.output<typeof networkBody>;

export const phaseBody = z
  .strictObject({ version: version(), phase: z.enum(networkPhases), reason: optionalText(1_000).optional() })
  .meta({ id: 'NetworkPhaseMove' });
export type PhaseBody = z.output<typeof phaseBody>;

export const careBody = z
  .strictObject({ version: version(), caretakerPersonId: id().nullable(), deputyPersonId: id().nullable() })
  .meta({ id: 'NetworkCare' });
export type CareBody = z.output<typeof careBody>;

/** `null` takes the logo away. */
export const networkLogoBody = z
  .strictObject({ version: version(), content: picture(largestPicture.networkLogo).nullable() })
  .meta({ id: 'NetworkLogoBody' });
export type NetworkLogoBody = z.output<typeof networkLogoBody>;

export const figuresQuery = z.strictObject({ asOf: localDay() });
export type FiguresQuery = z.output<typeof figuresQuery>;

const breakdown = z
  .object({
    total: z.int(),
    byLand: z.array(z.object({ land: land().nullable(), count: z.int() })),
    byCarrierType: z.array(z.object({ type: z.enum(organisationTypes), count: z.int() })),
  })
  .meta({ id: 'FigureBreakdown' });

export const figuresAnswer = z
  .object({
    asOf: z.string(),
    initiatives: breakdown,
    contacts: breakdown,
    members: z.object({ total: z.int(), persons: z.int(), organisations: z.int(), projects: z.int() }),
  })
  .meta({ id: 'NetworkFigures' });

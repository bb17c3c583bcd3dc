import { z } from 'zod';
import {
  attemptWays,
  handWays,
  likenessReasons,
  releaseCauses,
  reportChannels,
  reportStates,
  searchPlaces,
  tryResults,
} from '#libs/intake';
import { cames, gapKinds, mailedTos, obligationStandings, slaClocks, turns, urgencies } from '#libs/ledger';
import { bounceReasons, mailStatuses, templateNames } from '#libs/mail';
import { invitationStates } from '#libs/outreach';
import { registrationStatuses } from '#libs/registration';
import {
  actorKind,
  id,
  idParams,
  instant,
  longText,
  optionalText,
  pageOf,
  paging,
  searchText,
  text,
  version,
} from '../../http/fields.js';

export const networkParams = idParams('networkId');
export type NetworkParams = z.output<typeof networkParams>;
export const obligationParams = idParams('obligationId');
export type ObligationParams = z.output<typeof obligationParams>;

export const ledgerQuery = z.strictObject({
  ...paging,
  standing: z.enum(obligationStandings).optional(),
  /** Only what is amber or red. */
  pressing: z.enum(['yes', 'no']).optional(),
  /** Only those whose late invitation somebody holds. */
  held: z.enum(['yes', 'no']).optional(),
  turn: z.enum(turns).optional(),
  eventId: id().optional(),
  text: searchText(),
});
export type LedgerQuery = z.output<typeof ledgerQuery>;

const named = z.object({ id: z.uuid(), name: z.string() });

export const nearGathering = z
  .object({ id: z.uuid(), title: z.string(), startsLocal: z.string() })
  .meta({ id: 'NearGathering' });

const line = {
  id: z.uuid(),
  version: z.int(),
  project: named,
  carrier: z.string(),
  references: z.array(z.string()),
  receivedAt: instant(),
  standing: z.enum(obligationStandings),
  /** Who has to do something next. */
  turn: z.enum(turns),
  event: z.object({ id: z.uuid(), title: z.string(), startsLocal: z.string() }).nullable(),
  deadline: z.object({ clock: z.enum(slaClocks), dueOn: z.string(), urgency: z.enum(urgencies) }).nullable(),
  /** The latest to the gathering it is bound to. */
  invitation: z.object({ sentAt: instant(), came: z.enum(cames) }).nullable(),
  /** Since when, by whom and why its late invitation does not go out by itself. */
  hold: z.object({ at: instant(), by: z.string().nullable(), reason: z.string() }).nullable(),
  /** An earlier gathering to which it may be invited at short notice. */
  near: nearGathering.nullable(),
  /** That it was, beside its promise. */
  welcome: z.object({ event: nearGathering, sentAt: instant(), came: z.enum(cames) }).nullable(),
  endedAt: instant().nullable(),
  releaseCause: z.enum(releaseCauses).nullable(),
};

const countsOf = <Key extends string>(keys: readonly Key[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, z.int()])) as Record<Key, z.ZodInt>);

const ledgerRow = z.object(line).meta({ id: 'LedgerRow' });

export const ledgerAnswer = pageOf(ledgerRow)
  .extend({
    counts: z.object({ total: z.int(), byStanding: countsOf(obligationStandings), pressing: z.int(), held: z.int() }),
  })
  .meta({ id: 'LedgerPage' });

const balance = {
  networkId: z.uuid(),
  reports: z.int(),
  byState: countsOf(reportStates),
  promises: z.int(),
  byStanding: countsOf(obligationStandings),
  /** Of them, those whose late invitation somebody holds. */
  held: z.int(),
  acceptedProjects: z.int(),
  promisedProjects: z.int(),
  gaps: z.array(
    z.object({
      kind: z.enum(gapKinds),
      networkId: z.uuid(),
      reportId: z.uuid().nullable(),
      reference: z.string().nullable(),
      obligationId: z.uuid().nullable(),
      projectId: z.uuid().nullable(),
    }),
  ),
};

export const balanceAnswer = z.object(balance).meta({ id: 'LedgerBalance' });

export const watchAnswer = z
  .object({
    networks: z.array(
      z
        .object({ balance: balanceAnswer, amber: z.int(), red: z.int(), first: z.array(ledgerRow) })
        .meta({ id: 'LedgerWatch' }),
    ),
  })
  .meta({ id: 'LedgerWatches' });

const about = { at: instant(), event: named.nullable() };
/** `isForgotten`: whoever it was has asked to be erased. */
const whom = { person: named.nullable(), isForgotten: z.boolean() };

const sentMail = z.object({
  id: z.uuid(),
  template: z.enum(templateNames),
  status: z.enum(mailStatuses),
  toAddress: z.string(),
  subject: z.string().nullable(),
  /** Whether its text can still be read. */
  isKept: z.boolean(),
});

const proofEntry = z
  .discriminatedUnion('kind', [
    z.object({ ...about, kind: z.literal('reported'), reference: z.string(), channel: z.enum(reportChannels) }),
    z.object({
      ...about,
      kind: z.literal('noted'),
      action: z.string(),
      to: z.string().nullable(),
      reason: z.string().nullable(),
      actorKind,
      actorId: z.uuid().nullable(),
      actorName: z.string().nullable(),
      formerEvent: named.nullable(),
      project: named.nullable(),
    }),
    z.object({
      ...{ ...about, ...whom, kind: z.literal('searched'), place: z.enum(searchPlaces) },
      ...{ isFound: z.boolean(), note: z.string() },
      ...{ actorKind, actorId: z.uuid().nullable(), actorName: z.string().nullable() },
    }),
    z.object({
      ...{ ...about, ...whom, kind: z.literal('tried'), way: z.enum(attemptWays), note: z.string() },
      result: z.enum(tryResults).nullable(),
    }),
    z.object({
      ...{ ...about, ...whom, kind: z.literal('undelivered'), mail: sentMail.nullable() },
      why: z.enum(bounceReasons).nullable(),
    }),
    z.object({ ...about, ...whom, kind: z.literal('mailed'), to: z.enum(mailedTos), mail: sentMail.nullable() }),
    z.object({
      ...{ ...about, ...whom, kind: z.literal('returned'), to: z.enum(mailedTos), why: z.enum(bounceReasons) },
    }),
    z.object({ ...about, ...whom, kind: z.literal('answered'), answer: z.enum(invitationStates) }),
    z.object({ ...about, ...whom, kind: z.literal('registered'), status: z.enum(registrationStatuses) }),
  ])
  .meta({ id: 'ProofEntry' });

export const proofAnswer = z
  .object({
    ...line,
    networkId: z.uuid(),
    acceptedAt: instant(),
    contacts: z.array(named),
    reports: z.array(
      z.object({
        id: z.uuid(),
        reference: z.string(),
        channel: z.enum(reportChannels),
        state: z.enum(reportStates),
        receivedAt: instant(),
        rawName: z.string(),
        rawCarrier: z.string(),
        rawCity: z.string(),
      }),
    ),
    joined: z.array(
      z.object({
        id: z.uuid(),
        project: named,
        carrier: z.string(),
        references: z.array(z.string()),
        joinedAt: instant(),
      }),
    ),
    release: z
      .object({ cause: z.enum(releaseCauses), note: z.string(), askedBy: z.string().nullable(), mayAgree: z.boolean() })
      .nullable(),
    entries: z.array(proofEntry),
  })
  .meta({ id: 'LedgerProof' });

export const writtenAnswer = z.object({ id: z.uuid(), version: z.int() }).meta({ id: 'WrittenPromise' });

export const releaseBody = z.strictObject({
  version: version(),
  /** An objection is entered where somebody objects, not here: it needs nobody to agree. */
  cause: z.enum(releaseCauses).exclude(['objection']),
  note: longText(2_000),
});
export type ReleaseBody = z.output<typeof releaseBody>;

export const agreeBody = z.strictObject({ version: version() });
export type AgreeBody = z.output<typeof agreeBody>;

export const refuseBody = z.strictObject({ version: version(), reason: text(500) });
export type RefuseBody = z.output<typeof refuseBody>;

export const holdBody = z.strictObject({ version: version(), reason: text(500) });
export type HoldBody = z.output<typeof holdBody>;

export const tryBody = z.strictObject({
  way: z.enum(handWays),
  personId: id().nullable().default(null),
  note: longText(2_000),
  result: z.enum(tryResults).nullable().default(null),
  /** Where `result` is a new address. */
  email: optionalText(320).default(''),
});
export type TryBody = z.output<typeof tryBody>;

export const alikeAnswer = z
  .object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        project: named,
        carrier: z.string(),
        city: z.string(),
        /** From 0 to 100. */
        score: z.int(),
        reasons: z.array(z.enum(likenessReasons)),
      }),
    ),
  })
  .meta({ id: 'AlikePromises' });

export const joinBody = z.strictObject({ into: id() });
export type JoinBody = z.output<typeof joinBody>;

export const joinedAnswer = z.object({ id: z.uuid() }).meta({ id: 'JoinedPromise' });

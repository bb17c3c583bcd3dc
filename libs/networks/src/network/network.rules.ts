import { isAccentColor, readMailbox, singleLine, type Moves } from '#libs/kernel';
import { refuseFaults } from '../field.rules.js';
import type { Land } from '../land.rules.js';
import { type QuietPeriod, quietPeriodFault, usualQuietPeriods } from '../working-day.rules.js';
import { CaretakerMissing, DeputyMustDiffer } from '../networks.errors.js';

export const reaches = ['regional', 'supraregional'] as const;
export type Reach = (typeof reaches)[number];
export const bases = ['region', 'sector', 'topic'] as const;
export type Basis = (typeof bases)[number];
export const orientations = ['operational', 'strategic'] as const;
export type Orientation = (typeof orientations)[number];
export const formalities = ['informal', 'formal'] as const;
export type Formality = (typeof formalities)[number];

export const networkPhases = ['setup', 'implementation', 'sustaining', 'continued', 'ended'] as const;
export type NetworkPhase = (typeof networkPhases)[number];

export const networkMoves: Moves<NetworkPhase> = {
  setup: ['implementation', 'ended'],
  implementation: ['sustaining', 'ended'],
  sustaining: ['continued', 'ended'],
  continued: ['ended'],
  ended: [],
};

/** The actors of a network decide whether it goes on or ends: these moves name their decision. */
export const needsDecision = (to: NetworkPhase): boolean => to === 'continued' || to === 'ended';

export type NetworkFields = Readonly<{
  slug: string;
  name: string;
  purpose: string;
  scopeStatement: string;
  reach: Reach;
  basis: Basis;
  orientation: Orientation;
  formality: Formality;
  coordinatingOrganisationId: string | null;
  mailbox: string | null;
  phone: string | null;
  land: Land | null;
  quietPeriods: readonly QuietPeriod[];
  fundingNotice: string;
  /** As `#0b5470`; null for the colour of Tagwerk. */
  accentColor: string | null;
  isPublic: boolean;
}>;

export const networkDefaults = {
  purpose: '',
  scopeStatement: '',
  reach: 'regional',
  basis: 'topic',
  orientation: 'operational',
  formality: 'informal',
  coordinatingOrganisationId: null,
  mailbox: null,
  phone: null,
  land: null,
  quietPeriods: usualQuietPeriods,
  fundingNotice: '',
  accentColor: null,
  isPublic: true,
} as const satisfies Partial<NetworkFields>;

/**
 * @throws {InvalidInput} for an empty name, a slug that is no path segment, a mailbox that is no address, a colour in
 * another spelling or a time of rest that cannot be kept.
 */
export function prepareNetwork(given: NetworkFields): NetworkFields {
  const name = singleLine(given.name);
  const read = (given.mailbox?.trim() ?? '') === '' ? { address: null } : readMailbox(given.mailbox!);
  refuseFaults({
    name: name === '' && 'required',
    slug: !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(given.slug) && 'not-a-slug',
    mailbox: 'fault' in read && read.fault,
    quietPeriods: quietPeriodFault(given.quietPeriods),
    accentColor: given.accentColor !== null && !isAccentColor(given.accentColor) && 'not-a-color',
  });
  return {
    slug: given.slug,
    name,
    purpose: given.purpose.trim(),
    scopeStatement: given.scopeStatement.trim(),
    reach: given.reach,
    basis: given.basis,
    orientation: given.orientation,
    formality: given.formality,
    coordinatingOrganisationId: given.coordinatingOrganisationId,
    mailbox: 'address' in read ? read.address : null,
    phone: singleLine(given.phone ?? '') || null,
    land: given.land,
    quietPeriods: given.quietPeriods.map(({ from, to, isYearly }) => ({ from, to, isYearly })),
    fundingNotice: given.fundingNotice.trim(),
    accentColor: given.accentColor,
    isPublic: given.isPublic,
  };
}

export type Care = Readonly<{ caretakerPersonId: string | null; deputyPersonId: string | null }>;

/**
 * Somebody answers for a network's members and somebody else stands in; only while it is set up may a place be empty.
 * @throws {DeputyMustDiffer} {CaretakerMissing}
 */
export function requireCare(phase: NetworkPhase, { caretakerPersonId, deputyPersonId }: Care): void {
  if (caretakerPersonId !== null && caretakerPersonId === deputyPersonId) throw new DeputyMustDiffer();
  const isComplete = caretakerPersonId !== null && deputyPersonId !== null;
  if (!isComplete && phase !== 'setup' && phase !== 'ended') throw new CaretakerMissing();
}

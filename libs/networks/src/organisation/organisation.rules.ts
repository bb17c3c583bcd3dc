import { foldGerman, searchTextOf, singleLine } from '#libs/kernel';
import { readWebsite, refuseFaults, siteDomain } from '../field.rules.js';
import { type Land, landName } from '../land.rules.js';

export const organisationTypes = [
  'ihk',
  'hwk',
  'guild',
  'district_trades',
  'vocational_school',
  'school',
  'employment_agency',
  'jobcenter',
  'economic_development',
  'employers_association',
  'trade_union',
  'company',
  'training_provider',
  'counselling',
  'migrant_organisation',
  'ministry',
  'municipality',
  'research',
  'umbrella_association',
  'other',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

export const organisationContexts = ['business', 'school', 'administration', 'association', 'provider'] as const;
export type OrganisationContext = (typeof organisationContexts)[number];

// Legal forms that mean nothing else wherever they stand in a name, as words without punctuation.
const LEGAL_FORMS =
  /(?<= |^)(?:e v|ev|eingetragener verein|(?:gemeinnuetzige )?gmbh(?: (?:und )?co (?:kg|kgaa|ohg))?|ggmbh|mbh|gag|kgaa|ohg|gbr|egbr|haftungsbeschraenkt|a oe r|aoer|k d oe r|kdoer|i g)(?= |$)/g;
// Short ones that are also words (AG Schule, SE Bau): a legal form only at the end.
const LEGAL_ENDINGS = /(?<= )(?:ag|kg|se|ug|eg|e g|ek|e k)$/;

/**
 * The key under which two spellings of an organisation are the same: lower case, ä→ae, ß→ss, punctuation and legal
 * forms removed. A name that consists of nothing else keeps its words.
 */
export function normalizeName(name: string): string {
  const words = foldGerman(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return withoutLegalForms(words) || words || foldGerman(singleLine(name));
}

// Removing one form may bring the halves of another together, so it is repeated until nothing changes.
function withoutLegalForms(words: string): string {
  const fewer = words.replace(LEGAL_FORMS, '').replace(/ +/g, ' ').trim().replace(LEGAL_ENDINGS, '').trim();
  return fewer === words ? words : withoutLegalForms(fewer);
}

export type OrganisationFields = Readonly<{
  name: string;
  shortName: string;
  legalForm: string;
  type: OrganisationType;
  context: OrganisationContext;
  land: Land | null;
  district: string;
  city: string;
  website: string | null;
  predecessorId: string | null;
}>;

export const organisationDefaults = {
  shortName: '',
  legalForm: '',
  type: 'other',
  context: 'association',
  land: null,
  district: '',
  city: '',
  website: null,
  predecessorId: null,
} as const satisfies Partial<OrganisationFields>;

/** The row's columns. @throws {InvalidInput} for an empty name or a website that is no web address. */
export function prepareOrganisation(given: OrganisationFields) {
  const name = singleLine(given.name);
  const website = readWebsite(given.website);
  refuseFaults({ name: name === '' && 'required', website: website === undefined && 'not-a-web-address' });
  const shortName = singleLine(given.shortName);
  const district = singleLine(given.district);
  const city = singleLine(given.city);
  return {
    name,
    shortName,
    legalForm: singleLine(given.legalForm),
    type: given.type,
    context: given.context,
    land: given.land,
    district,
    city,
    website: website ?? null,
    predecessorId: given.predecessorId,
    normalizedName: normalizeName(name),
    search: searchTextOf(name, shortName, district, city, siteDomain(website ?? null), landName(given.land)),
  };
}

import { insertRows, type TableRows, type Tx } from '#libs/database';
import { Consent } from '../person/consent.entity.js';
import { ContactRole } from '../person/contact-role.entity.js';
import { Membership } from '../network/membership.entity.js';
import { NetworkGroup } from '../network/network-group.entity.js';
import { NetworkLogo } from '../network/network-logo.entity.js';
import { Network } from '../network/network.entity.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { Person } from '../person/person.entity.js';
import { ProjectListing } from '../organisation/project-listing.entity.js';
import { Project } from '../organisation/project.entity.js';

// A network points at people who point at it: who runs it is written last.
const OFFICES = ['coordinating_organisation_id', 'caretaker_person_id', 'deputy_person_id'] as const;
const APPOINT = `
  update network n set ${OFFICES.map((column) => `${column} = g.${column}`).join(', ')}
  from jsonb_populate_recordset(null::network, $1::jsonb) g where g.id = n.id`;

/** Fills an empty registry with rows that were made elsewhere, as the demo does. */
export async function fillRegistry(tx: Tx, rows: TableRows): Promise<void> {
  const networks = rows.get('network') ?? [];
  const unled = networks.map((row) => ({ ...row, ...Object.fromEntries(OFFICES.map((column) => [column, null])) }));
  await insertRows(tx, [Network], new Map([['network', unled]]));
  await insertRows(
    tx,
    [NetworkLogo, Organisation, Person, Consent, Project, ProjectListing, ContactRole, NetworkGroup, Membership],
    rows,
  );
  await tx.query(APPOINT, [JSON.stringify(networks)]);
}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Consent } from './person/consent.entity.js';
import { ConsentService } from './person/consent.service.js';
import { ContactRole } from './person/contact-role.entity.js';
import { ContactRoleService } from './person/contact-role.service.js';
import { FigureQueries } from './registry/figure.queries.js';
import { Membership } from './network/membership.entity.js';
import { MembershipQueries } from './network/membership.queries.js';
import { MembershipService } from './network/membership.service.js';
import { NetworkGroup } from './network/network-group.entity.js';
import { NetworkGroupQueries } from './network/network-group.queries.js';
import { NetworkGroupService } from './network/network-group.service.js';
import { Network } from './network/network.entity.js';
import { NetworkLogo } from './network/network-logo.entity.js';
import { NetworkLogoQueries } from './network/network-logo.queries.js';
import { NetworkQueries } from './network/network.queries.js';
import { NetworkService } from './network/network.service.js';
import { Organisation } from './organisation/organisation.entity.js';
import { OrganisationQueries } from './organisation/organisation.queries.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { PersonMailboxes } from './person/person-mailbox.service.js';
import { PersonInforming } from './person/person-informing.service.js';
import { PersonObjections } from './person/person-objections.service.js';
import { PersonPageQueries } from './person/person-page.queries.js';
import { Person } from './person/person.entity.js';
import { PersonQueries } from './person/person.queries.js';
import { PersonService } from './person/person.service.js';
import { ProfileQueries } from './person/profile.queries.js';
import { ProjectListing } from './organisation/project-listing.entity.js';
import { Project } from './organisation/project.entity.js';
import { ProjectQueries } from './organisation/project.queries.js';
import { ProjectService } from './organisation/project.service.js';
import { PublicDirectoryQueries } from './registry/public-directory.queries.js';
import { PublicNetworkQueries } from './network/public-network.queries.js';

/** Every table of the networks' registry. */
export const networkEntities = [
  Consent,
  ContactRole,
  Membership,
  Network,
  NetworkGroup,
  NetworkLogo,
  Organisation,
  Person,
  Project,
  ProjectListing,
] as const;

const providers = [
  ConsentService,
  ContactRoleService,
  FigureQueries,
  MembershipQueries,
  MembershipService,
  NetworkGroupQueries,
  NetworkGroupService,
  NetworkLogoQueries,
  NetworkQueries,
  NetworkService,
  OrganisationQueries,
  OrganisationService,
  PersonInforming,
  PersonMailboxes,
  PersonObjections,
  PersonPageQueries,
  PersonQueries,
  PersonService,
  ProfileQueries,
  ProjectQueries,
  ProjectService,
  PublicDirectoryQueries,
  PublicNetworkQueries,
];

@Module({ imports: [TypeOrmModule.forFeature([...networkEntities])], providers, exports: providers })
export class NetworksModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Consent } from './consent.entity.js';
import { ConsentService } from './consent.service.js';
import { ContactRole } from './contact-role.entity.js';
import { ContactRoleService } from './contact-role.service.js';
import { FigureQueries } from './figure.queries.js';
import { Membership } from './membership.entity.js';
import { MembershipQueries } from './membership.queries.js';
import { MembershipService } from './membership.service.js';
import { NetworkGroup } from './network-group.entity.js';
import { NetworkGroupQueries } from './network-group.queries.js';
import { NetworkGroupService } from './network-group.service.js';
import { Network } from './network.entity.js';
import { NetworkLogo } from './network-logo.entity.js';
import { NetworkLogoQueries } from './network-logo.queries.js';
import { NetworkQueries } from './network.queries.js';
import { NetworkService } from './network.service.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationService } from './organisation.service.js';
import { PersonPageQueries } from './person-page.queries.js';
import { Person } from './person.entity.js';
import { PersonQueries } from './person.queries.js';
import { PersonService } from './person.service.js';
import { ProfileQueries } from './profile.queries.js';
import { ProjectListing } from './project-listing.entity.js';
import { Project } from './project.entity.js';
import { ProjectQueries } from './project.queries.js';
import { ProjectService } from './project.service.js';
import { PublicNetworkQueries } from './public-network.queries.js';

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
  PersonPageQueries,
  PersonQueries,
  PersonService,
  ProfileQueries,
  ProjectQueries,
  ProjectService,
  PublicNetworkQueries,
];

@Module({ imports: [TypeOrmModule.forFeature([...networkEntities])], providers, exports: providers })
export class NetworksModule {}

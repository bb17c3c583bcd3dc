import { Module } from '@nestjs/common';
import { ConsentsController } from '../contacts/consents.controller.js';
import { ContactRolesController } from '../contacts/contact-roles.controller.js';
import { OrganisationsController } from '../contacts/organisations.controller.js';
import { PersonsController } from '../contacts/persons.controller.js';
import { ProjectsController } from '../contacts/projects.controller.js';
import { GroupsController } from './groups.controller.js';
import { MembershipsController } from './memberships.controller.js';
import { NetworksController } from './networks.controller.js';

@Module({
  controllers: [
    ConsentsController,
    ContactRolesController,
    GroupsController,
    MembershipsController,
    NetworksController,
    OrganisationsController,
    PersonsController,
    ProjectsController,
  ],
})
export class NetworksApi {}

import { Module } from '@nestjs/common';
import { ConsentsController } from './consents.controller.js';
import { ContactRolesController } from './contact-roles.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { PersonsController } from './persons.controller.js';
import { ProjectsController } from './projects.controller.js';

@Module({
  controllers: [
    ConsentsController,
    ContactRolesController,
    OrganisationsController,
    PersonsController,
    ProjectsController,
  ],
})
export class ContactsApi {}

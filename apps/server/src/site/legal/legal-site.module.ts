import { Module } from '@nestjs/common';
import { LegalController } from './legal.controller.js';
import { MachineFilesController } from './machine-files.controller.js';
import { PublicContacts } from './public-contacts.service.js';

@Module({ providers: [PublicContacts], controllers: [LegalController, MachineFilesController] })
export class LegalSite {}

import { Module } from '@nestjs/common';
import { OtherContactController } from './other-contact.controller.js';

@Module({ controllers: [OtherContactController] })
export class OtherContactSite {}

import { Module } from '@nestjs/common';
import { VisitorSite } from '../visitor/visitor-site.module.js';
import { RegistrationSite } from '../registration/registration-site.module.js';
import { EventController } from './event.controller.js';
import { PreviewController } from './preview.controller.js';
import { RegistrationController } from './registration.controller.js';
import { EventPages } from './event-pages.service.js';

@Module({
  imports: [VisitorSite, RegistrationSite],
  providers: [EventPages],
  controllers: [EventController, PreviewController, RegistrationController],
})
export class EventSite {}

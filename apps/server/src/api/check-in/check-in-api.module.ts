import { Module } from '@nestjs/common';
import { CheckInLinksController } from './check-in-links.controller.js';
import { CheckInController } from './check-in.controller.js';
import { SelfCheckInController } from './self-check-in.controller.js';

@Module({ controllers: [CheckInLinksController, CheckInController, SelfCheckInController] })
export class CheckInApi {}

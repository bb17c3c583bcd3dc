import { Module } from '@nestjs/common';
import { VisitorSite } from '../visitor/visitor-site.module.js';
import { ConfirmController } from './confirm.controller.js';
import { BotTrap } from './bot-trap.service.js';

@Module({ imports: [VisitorSite], providers: [BotTrap], controllers: [ConfirmController], exports: [BotTrap] })
export class RegistrationSite {}

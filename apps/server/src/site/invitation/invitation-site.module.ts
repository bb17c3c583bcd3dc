import { Module } from '@nestjs/common';
import { VisitorSite } from '../visitor/visitor-site.module.js';
import { InvitationController } from './invitation.controller.js';
import { PassingOnController } from './passing-on.controller.js';
import { OpenInvitations } from './open-invitations.service.js';

@Module({
  imports: [VisitorSite],
  providers: [OpenInvitations],
  controllers: [InvitationController, PassingOnController],
})
export class InvitationSite {}

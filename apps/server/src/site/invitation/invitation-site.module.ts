import { Module } from '@nestjs/common';
import { SeriesSite } from '../series/series-site.module.js';
import { VisitorSite } from '../visitor/visitor-site.module.js';
import { InvitationController } from './invitation.controller.js';
import { InvitedSeriesController } from './invited-series.controller.js';
import { PassingOnController } from './passing-on.controller.js';
import { OpenInvitations } from './open-invitations.service.js';

@Module({
  imports: [VisitorSite, SeriesSite],
  providers: [OpenInvitations],
  controllers: [InvitationController, InvitedSeriesController, PassingOnController],
})
export class InvitationSite {}

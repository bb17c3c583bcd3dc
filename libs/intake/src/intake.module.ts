import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#libs/events';
import { NetworksModule } from '#libs/networks';
import { Binding } from './obligations/binding.service.js';
import { IntakeFollower } from './obligations/intake-follower.service.js';
import { ObligationAttempt } from './obligations/obligation-attempt.entity.js';
import { Obligation } from './obligations/obligation.entity.js';
import { Obligations } from './obligations/obligations.service.js';
import { Tries } from './obligations/tries.service.js';
import { ProjectReport } from './reports/project-report.entity.js';
import { ReportContact } from './reports/report-contact.entity.js';
import { Reporter } from './reports/reporter.entity.js';
import { ReportQueries } from './triage/report.queries.js';

const intakeEntities = [ProjectReport, ReportContact, Reporter, Obligation, ObligationAttempt];
const providers = [Binding, IntakeFollower, Obligations, ReportQueries, Tries];

@Module({
  imports: [TypeOrmModule.forFeature(intakeEntities), NetworksModule, EventsModule],
  providers,
  exports: providers,
})
export class IntakeModule {}

import { Module } from '@nestjs/common';
import { ProblemPages } from '../../http/problem.filter.js';
import { ProblemContacts } from './problem-contacts.service.js';
import { SiteProblemPages } from './site-problem-pages.service.js';

@Module({
  providers: [ProblemContacts, { provide: ProblemPages, useClass: SiteProblemPages }],
  exports: [ProblemPages],
})
export class ProblemSite {}

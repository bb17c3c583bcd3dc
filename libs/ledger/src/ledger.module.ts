import { Module } from '@nestjs/common';
import { IntakeModule } from '#libs/intake';
import { MailModule } from '#libs/mail';
import { OutreachModule } from '#libs/outreach';
import { PublicAnswers } from './answered.queries.js';
import { LedgerBalance } from './balance.queries.js';
import { LedgerQueries } from './ledger.queries.js';

const providers = [LedgerBalance, LedgerQueries, PublicAnswers];

@Module({ imports: [IntakeModule, MailModule, OutreachModule], providers, exports: providers })
export class LedgerModule {}

import { Test } from '@nestjs/testing';
import { AttendanceModule } from '#libs/attendance';
import { AuthModule } from '#libs/auth';
import { ConfigModule } from '#libs/config';
import { Database, DatabaseModule, migrate } from '#libs/database';
import { FixedClock } from '#libs/kernel';
import { LedgerModule } from '#libs/ledger';
import { OutreachModule } from '#libs/outreach';
import { QueueModule } from '#libs/queue';
import { RegistrationModule } from '#libs/registration';
import { testConfig } from '../../../test/support/config.js';
import { migratedDatabase } from '../../../test/support/database.js';

/** An empty instance at some moment, with everything that the demo fills. */
export async function startedInstance(now: Date, production = false) {
  const database = await migratedDatabase(migrate);
  const imports = [
    ConfigModule.with(testConfig(database.url, { production })),
    DatabaseModule.with(new FixedClock(now)),
    QueueModule,
    AuthModule,
    RegistrationModule,
    AttendanceModule,
    OutreachModule,
    LedgerModule,
  ];
  const module = await Test.createTestingModule({ imports }).compile();
  await module.init();
  return { module, database, db: module.get(Database, { strict: false }) };
}

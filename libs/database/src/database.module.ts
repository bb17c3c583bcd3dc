import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from '#libs/kernel';
import { Config } from '#libs/config';
import { CertainTime } from './certain-time.service.js';
import { Connection } from './connection.js';
import { Database } from './database.service.js';

@Global()
@Module({})
export class DatabaseModule {
  /** @param clock another than the system's: tests and the demo stop time. */
  static with(clock: Clock = new SystemClock(), poolSize = 20): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({
            type: 'postgres' as const,
            url: config.databaseUrl,
            autoLoadEntities: true,
            installExtensions: false,
            poolSize,
            retryAttempts: 0,
            applicationName: 'tagwerk',
            // Without a listener an idle client's broken connection ends the process.
            poolErrorHandler: (error: Error) => new Logger('Database').warn(error.message),
            // Statements of one transaction that do not wait for each other may go out `together`.
            extra: { connectionTimeoutMillis: 10_000, keepAlive: true, pipeline: true, Client: Connection },
          }),
        }),
      ],
      providers: [
        { provide: Clock, useValue: clock },
        Database,
        ...(clock instanceof SystemClock ? [rememberedBy(clock)] : []),
      ],
      exports: [Clock, Database, TypeOrmModule],
    };
  }
}

// A clock that stands still has nothing to remember.
const rememberedBy = (clock: SystemClock) => ({
  provide: CertainTime,
  inject: [Database],
  useFactory: (database: Database) => new CertainTime(database, clock),
});

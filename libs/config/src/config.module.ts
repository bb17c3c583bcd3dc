import { type DynamicModule, Module } from '@nestjs/common';
import { type Settings, SettingsRefused } from './settings.js';

/** What a running process works with: the settings, with every address and secret resolved. */
export abstract class Config {
  abstract readonly production: boolean;
  abstract readonly host: string;
  abstract readonly port: number;
  abstract readonly baseUrl: string;
  abstract readonly trustProxy: string | undefined;
  abstract readonly databaseUrl: string;
  abstract readonly redisUrl: string | undefined;
  abstract readonly smtpUrl: string;
  abstract readonly mailFrom: string;
  abstract readonly imap: Settings['imap'];
  abstract readonly dkim: Settings['dkim'];
  abstract readonly secret: string;
  abstract readonly logLevel: string;
}

/**
 * Completes the settings with what the starter provides (standalone: its own PostgreSQL, inbox and secret).
 * @throws {SettingsRefused} when one of the three is still missing.
 */
export function completeConfig(
  settings: Settings,
  provided: Partial<Pick<Config, 'databaseUrl' | 'smtpUrl' | 'secret'>> = {},
): Config {
  const databaseUrl = provided.databaseUrl ?? settings.databaseUrl;
  const smtpUrl = provided.smtpUrl ?? settings.smtpUrl;
  const secret = provided.secret ?? settings.secret;
  if (!databaseUrl) throw new SettingsRefused('DATABASE_URL is missing: set it to the address of your PostgreSQL.');
  if (!smtpUrl) throw new SettingsRefused('SMTP_URL is missing: set it to the address of your mail server.');
  if (!secret)
    throw new SettingsRefused('TAGWERK_SECRET is missing: set it to at least 32 random characters and keep it.');
  return { ...settings, databaseUrl, smtpUrl, secret };
}

@Module({})
export class ConfigModule {
  static with(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: Config, useValue: config }],
      exports: [Config],
    };
  }
}

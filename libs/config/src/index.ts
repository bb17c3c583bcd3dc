export { addressWarnings } from './address.rules.js';
export { completeConfig, Config, ConfigModule } from './config.module.js';
export { readSettings, type Settings, SettingsRefused, settingsSchema } from './settings.js';

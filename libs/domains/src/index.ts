export { DomainsModule } from './domains.module.js';
export { personalData } from './domains.personal-data.js';

export { DomainsModule, personalData } from './domains.module.js';

export { OutreachModule } from './outreach.module.js';
export { outreachPersonalData } from './outreach.personal-data.js';

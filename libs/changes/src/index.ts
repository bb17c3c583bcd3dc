export { ChangesModule } from './changes.module.js';
export { type Announced, EventChanges } from './event-changes.service.js';
export { NetworkChanges } from './network-changes.service.js';

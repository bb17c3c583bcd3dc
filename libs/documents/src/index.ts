export { DocumentsModule } from './documents.module.js';
export { EventDocuments, eventDocuments, type EventDocument, type Pdf } from './event-documents.queries.js';
export { type RegularityAsked, RegularityDocuments } from './regularity-documents.queries.js';
export { narrowings } from './regularity-sheets.rules.js';

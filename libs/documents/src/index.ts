export { DocumentsModule } from './documents.module.js';
export { EventDocuments, eventDocuments, type EventDocument, type Pdf } from './event-documents.queries.js';

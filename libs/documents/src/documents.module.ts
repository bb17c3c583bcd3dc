import { Module } from '@nestjs/common';
import { AttendanceModule } from '#libs/attendance';
import { AuthModule } from '#libs/auth';
import { EventsModule } from '#libs/events';
import { NetworksModule } from '#libs/networks';
import { EventDocuments } from './event-documents.queries.js';
import { EventLogos } from './event-logos.queries.js';
import { PdfWriter } from './pdf-writer.service.js';
import { RegularityDocuments } from './regularity-documents.queries.js';

@Module({
  imports: [NetworksModule, AuthModule, EventsModule, AttendanceModule],
  providers: [EventDocuments, EventLogos, PdfWriter, RegularityDocuments],
  exports: [EventDocuments, RegularityDocuments],
})
export class DocumentsModule {}

import { Module } from '@nestjs/common';
import { DocumentsController } from './documents.controller.js';
import { NetworkDocumentsController } from './network-documents.controller.js';

@Module({ controllers: [DocumentsController, NetworkDocumentsController] })
export class DocumentsApi {}

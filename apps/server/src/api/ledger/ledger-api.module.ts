import { Module } from '@nestjs/common';
import { LedgerController } from './ledger.controller.js';
import { ReleasesController } from './releases.controller.js';

@Module({ controllers: [LedgerController, ReleasesController] })
export class LedgerApi {}

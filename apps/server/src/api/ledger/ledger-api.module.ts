import { Module } from '@nestjs/common';
import { JoiningController } from './joining.controller.js';
import { LedgerController } from './ledger.controller.js';
import { ReleasesController } from './releases.controller.js';
import { ResearchController } from './research.controller.js';

@Module({ controllers: [JoiningController, LedgerController, ReleasesController, ResearchController] })
export class LedgerApi {}

import { Module } from '@nestjs/common';
import { HeldRows } from './held-rows.service.js';
import { HoldsController } from './holds.controller.js';
import { JoiningController } from './joining.controller.js';
import { LedgerController } from './ledger.controller.js';
import { ReleasesController } from './releases.controller.js';
import { ResearchController } from './research.controller.js';

@Module({
  controllers: [HoldsController, JoiningController, LedgerController, ReleasesController, ResearchController],
  providers: [HeldRows],
})
export class LedgerApi {}

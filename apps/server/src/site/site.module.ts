import { Module } from '@nestjs/common';
import { AssetsController } from './assets/assets.controller.js';

@Module({ controllers: [AssetsController] })
export class SiteModule {}

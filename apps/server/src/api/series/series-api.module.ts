import { Module } from '@nestjs/common';
import { NetworkSeriesController } from './network-series.controller.js';
import { SeriesController } from './series.controller.js';

@Module({ controllers: [NetworkSeriesController, SeriesController] })
export class SeriesApi {}

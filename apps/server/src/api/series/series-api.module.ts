import { Module } from '@nestjs/common';
import { NetworkSeriesController } from './network-series.controller.js';
import { SeriesMembersController } from './series-members.controller.js';
import { SeriesController } from './series.controller.js';

@Module({ controllers: [NetworkSeriesController, SeriesController, SeriesMembersController] })
export class SeriesApi {}

import { Module } from '@nestjs/common';
import { VisitorSite } from '../visitor/visitor-site.module.js';
import { OwnSeriesController } from './own-series.controller.js';
import { SeriesAnswering } from './series-answering.service.js';

/** What members answer for all dates of a series, on a page of their own and on that of an invitation. */
@Module({
  imports: [VisitorSite],
  providers: [SeriesAnswering],
  controllers: [OwnSeriesController],
  exports: [SeriesAnswering],
})
export class SeriesSite {}

import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import {
  type SeenUsual,
  type UsualPreview,
  UsualTimelineQueries,
  UsualTimelines,
  type UsualView,
} from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type AdoptionBody,
  adoptedAnswer,
  adoptionBody,
  type NetworkParams,
  networkParams,
  type RhythmParams,
  rhythmParams,
  savedUsualAnswer,
  type SeriesParams,
  seriesParams,
  timed,
  usualAnswer,
  type UsualBody,
  usualBody,
  usualListAnswer,
  usualPreviewAnswer,
  type UsualPreviewBody,
  usualPreviewBody,
} from './usual-timelines.dto.js';

/** At which distance the mails around gatherings usually go out: for each kind in a network, and for a series. */
@Controller('api')
export class UsualTimelinesController {
  constructor(
    private readonly queries: UsualTimelineQueries,
    private readonly usual: UsualTimelines,
  ) {}

  @Get('networks/:networkId/timelines')
  @Requires('event:read')
  @Answers(usualListAnswer, 'The usual timeline of every kind of gathering')
  async ofNetwork(@CurrentCaller() { scope }: Caller, @Param({ schema: networkParams }) { networkId }: NetworkParams) {
    return { rows: (await this.queries.ofNetwork(scope, networkId)).map(shown) };
  }

  @Get('series/:seriesId/timeline')
  @Requires('event:read')
  @Answers(usualAnswer, 'The usual timeline of a series: its own, or that of its kind')
  async ofSeries(@CurrentCaller() { scope }: Caller, @Param({ schema: seriesParams }) { seriesId }: SeriesParams) {
    return shown(await this.queries.ofSeries(scope, seriesId));
  }

  @Put('networks/:networkId/timelines/:rhythm')
  @Requires('event:write')
  @Answers(savedUsualAnswer, 'Other usual distances for gatherings whose timeline begins from now on')
  saveOfNetwork(
    @CurrentCaller() caller: Caller,
    @Param({ schema: rhythmParams }) of: RhythmParams,
    @Body({ schema: usualBody }) { version, steps }: UsualBody,
  ): Promise<SeenUsual> {
    return this.usual.save(caller, of, { version, steps: steps && timed(steps) });
  }

  @Put('series/:seriesId/timeline')
  @Requires('event:write')
  @Answers(savedUsualAnswer, 'The same for one series')
  saveOfSeries(
    @CurrentCaller() caller: Caller,
    @Param({ schema: seriesParams }) of: SeriesParams,
    @Body({ schema: usualBody }) { version, steps }: UsualBody,
  ): Promise<SeenUsual> {
    return this.usual.save(caller, of, { version, steps: steps && timed(steps) });
  }

  @Post('networks/:networkId/timelines/:rhythm/adopt')
  @Requires('event:write')
  @Answers(adoptedAnswer, 'Take them over for gatherings whose timeline has begun; what was edited or sent stays')
  adoptInNetwork(
    @CurrentCaller() caller: Caller,
    @Param({ schema: rhythmParams }) of: RhythmParams,
    @Body({ schema: adoptionBody }) seen: AdoptionBody,
  ): Promise<{ adopted: number }> {
    return this.usual.adopt(caller, of, seen);
  }

  @Post('series/:seriesId/timeline/adopt')
  @Requires('event:write')
  @Answers(adoptedAnswer, 'The same for the gatherings of one series')
  adoptInSeries(
    @CurrentCaller() caller: Caller,
    @Param({ schema: seriesParams }) of: SeriesParams,
    @Body({ schema: adoptionBody }) seen: AdoptionBody,
  ): Promise<{ adopted: number }> {
    return this.usual.adopt(caller, of, seen);
  }

  @Post('networks/:networkId/timelines/:rhythm/preview')
  @Requires('event:read')
  @Answers(usualPreviewAnswer, 'What distances mean for the next gathering of this kind, before they are saved')
  previewInNetwork(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: rhythmParams }) of: RhythmParams,
    @Body({ schema: usualPreviewBody }) { steps }: UsualPreviewBody,
  ): Promise<UsualPreview> {
    return this.queries.preview(scope, of, timed(steps));
  }

  @Post('series/:seriesId/timeline/preview')
  @Requires('event:read')
  @Answers(usualPreviewAnswer, 'The same for the next gathering of one series')
  previewInSeries(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: seriesParams }) of: SeriesParams,
    @Body({ schema: usualPreviewBody }) { steps }: UsualPreviewBody,
  ): Promise<UsualPreview> {
    return this.queries.preview(scope, of, timed(steps));
  }
}

const shown = ({ steps, ...usual }: UsualView) => ({
  ...usual,
  steps: steps.map(({ kind, isOn, timing: { amount, unit, anchor, at } }) => ({
    kind,
    isOn,
    amount,
    unit,
    anchor,
    at,
  })),
});

import { Injectable } from '@nestjs/common';
import { type Caller, type FieldFault, InvalidInput } from '#libs/kernel';
import { type ExpectedSeries, SeriesAnswers } from '#libs/outreach';
import { checkForm, type FormBody } from '../form-input.js';
import { seriesAnswerForm } from './series-answer.dto.js';

/** Takes the form of the answer for all dates, wherever it stands. */
@Injectable()
export class SeriesAnswering {
  constructor(private readonly answers: SeriesAnswers) {}

  /** @returns what is wrong with it; nothing when it is written */
  async take(caller: Caller, series: ExpectedSeries, body: FormBody): Promise<readonly FieldFault[]> {
    const checked = checkForm(seriesAnswerForm, body);
    if ('faults' in checked) return checked.faults;
    const { forAll, forAllMode = null, givesBackAll } = checked.value;
    // Who has places to lose is asked twice.
    if (forAll === 'declined' && series.held > 0 && !givesBackAll)
      return [{ field: 'givesBackAll', fault: 'required' }];
    try {
      await this.answers.answer(caller, series, { answer: forAll, mode: forAllMode });
      return [];
    } catch (problem) {
      // The one thing that is asked besides the answer, and only where it matters.
      if (problem instanceof InvalidInput) return [{ field: 'forAllMode', fault: 'required' }];
      throw problem;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { claimName } from '#libs/database';
import { Admissions } from './admission.service.js';
import type { RegistrationView } from './application.rules.js';
import { claimsOf, type Errand } from './candidate.rules.js';
import { Lanes } from './lanes.service.js';

/** Where those queue who come for a place: one lane for each event, and the lock on its places is the turn of a batch. */
@Injectable()
export class RegistrationDesk {
  private readonly lanes: Lanes<Errand, RegistrationView>;

  constructor(admissions: Admissions) {
    this.lanes = new Lanes(
      (errands, turn) => admissions.admit(errands, turn),
      (errand) => claimsOf([errand]).map(claimName),
    );
  }

  /** Resolves after the commit. @throws the Problem that refuses this errand, whatever became of the others. */
  admit(errand: Errand): Promise<RegistrationView> {
    return this.lanes.take(errand.eventId, errand);
  }
}

import { Problem } from '#libs/kernel';

export class NetworkSlugTaken extends Problem {
  readonly code = 'network.slug-taken';
  readonly kind = 'conflict';
  constructor(override readonly facts: { slug: string }) {
    super();
  }
}

export class DeputyMustDiffer extends Problem {
  readonly code = 'network.deputy-must-differ';
  readonly kind = 'conflict';
}

/** Outside its set-up a network has a caretaker and a deputy. */
export class CaretakerMissing extends Problem {
  readonly code = 'network.caretaker-missing';
  readonly kind = 'conflict';
}

/** The facts name the one that is already there. */
export class OrganisationExists extends Problem {
  readonly code = 'organisation.exists';
  readonly kind = 'conflict';
  constructor(override readonly facts: { organisationId: string; name: string; city: string }) {
    super();
  }
}

export class OrganisationClosed extends Problem {
  readonly code = 'organisation.closed';
  readonly kind = 'conflict';
  constructor(override readonly facts: { organisationId: string }) {
    super();
  }
}

/** It still carries running projects; they end or change their carrier first. */
export class OrganisationCarriesProjects extends Problem {
  readonly code = 'organisation.carries-projects';
  readonly kind = 'conflict';
  constructor(override readonly facts: { organisationId: string; projects: number }) {
    super();
  }
}

export class ProjectEnded extends Problem {
  readonly code = 'project.ended';
  readonly kind = 'conflict';
  constructor(override readonly facts: { projectId: string; endedOn: string }) {
    super();
  }
}

export class PersonEmailTaken extends Problem {
  readonly code = 'person.email-taken';
  readonly kind = 'conflict';
  constructor(override readonly facts: { personId: string }) {
    super();
  }
}

/** The network names this person as caretaker or deputy; the office is handed over first. */
export class PersonInCharge extends Problem {
  readonly code = 'person.in-charge';
  readonly kind = 'conflict';
  constructor(override readonly facts: { networkId: string }) {
    super();
  }
}

/** At any time at most one person speaks first for a project. */
export class PrimaryContactExists extends Problem {
  readonly code = 'contact-role.primary-exists';
  readonly kind = 'conflict';
  constructor(override readonly facts: { projectId: string }) {
    super();
  }
}

export class GroupNameTaken extends Problem {
  readonly code = 'group.name-taken';
  readonly kind = 'conflict';
  constructor(override readonly facts: { name: string }) {
    super();
  }
}

export class GroupDissolved extends Problem {
  readonly code = 'group.dissolved';
  readonly kind = 'conflict';
  constructor(override readonly facts: { groupId: string }) {
    super();
  }
}

/** The same member already belongs to the group in a part of this period. */
export class MembershipOverlaps extends Problem {
  readonly code = 'membership.overlaps';
  readonly kind = 'conflict';
  constructor(override readonly facts: { groupId: string; memberId: string }) {
    super();
  }
}

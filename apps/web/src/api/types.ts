import type { paths } from './schema';

type Ok<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Answer } } } }
  ? Answer
  : never;

/** What a route answers to a GET. */
type Got<Path extends keyof paths> = paths[Path] extends { get: infer Operation } ? Ok<Operation> : never;

/** What a route answers to a POST that only looks. */
type Said<Path extends keyof paths> = paths[Path] extends { post: infer Operation } ? Ok<Operation> : never;

export type Account = NonNullable<Got<'/api/session'>['account']>;
export type OwnNetwork = Account['networks'][number];
export type Permission = OwnNetwork['permissions'][number];
export type TeamAccount = Got<'/api/accounts'>['rows'][number];
export type Role = TeamAccount['roles'][number]['role'];

export type EventInFull = Got<'/api/events/{eventId}'>;
export type EventState = EventInFull['state'];
export type EventType = EventInFull['type'];
export type EventFormat = EventInFull['format'];
export type ModePlaces = EventInFull['modes'][number];
export type Mode = ModePlaces['mode'];
export type ChecklistItem = EventInFull['checklist'][number];
export type AgendaItem = EventInFull['agenda']['items'][number];
export type Revision = EventInFull['revisions'][number];
export type SeriesSummary = Got<'/api/networks/{networkId}/series'>['rows'][number];
export type SeriesView = Got<'/api/series/{seriesId}'>;
export type SeriesMember = Got<'/api/series/{seriesId}/members'>['rows'][number];
export type SeriesDate = SeriesView['dates'][number];
export type Recurrence = NonNullable<SeriesView['recurrence']>;
export type RecurrencePattern = Recurrence['pattern'];
export type RuleDay = Got<'/api/networks/{networkId}/recurrence'>[number];
export type EventSummary = Got<'/api/networks/{networkId}/events'>['rows'][number];
export type Logo = Got<'/api/networks/{networkId}/logos'>['rows'][number];
export type WorkItem = Got<'/api/today'>['work'][number];
export type Arrivals = Got<'/api/arrivals'>;

export type RegistrationRow = Got<'/api/events/{eventId}/registrations'>['rows'][number];
export type RegistrationStatus = RegistrationRow['status'];
export type RegistrationInFull = Got<'/api/registrations/{registrationId}'>;
export type Participation = Got<'/api/persons/{personId}/registrations'>['rows'][number];
export type RegistrationCounts = Got<'/api/events/{eventId}/registrations/counts'>;

export type AttendanceSheet = Got<'/api/events/{eventId}/attendance'>;
export type SheetRow = AttendanceSheet['rows'][number];
export type CheckInLink = Got<'/api/events/{eventId}/check-in-links'>[number];
export type ReportReview = Got<'/api/events/{eventId}/attendance/imports'>;
export type ReportPreview = Said<'/api/events/{eventId}/attendance/imports/preview'>;
export type AttendanceMatrix = Got<'/api/networks/{networkId}/regularity'>;
export type MatrixRow = AttendanceMatrix['rows'][number];
export type MatrixMeeting = AttendanceMatrix['meetings'][number];

export type NetworkView = Got<'/api/networks/{networkId}'>;
export type PersonPage = Got<'/api/persons/{personId}'>;
export type PersonView = PersonPage['person'];
export type PersonSummary = Got<'/api/networks/{networkId}/persons'>['rows'][number];
export type OrganisationView = Got<'/api/organisations/{organisationId}'>;
export type ProjectView = Got<'/api/projects/{projectId}'>;
export type GroupView = Got<'/api/groups/{groupId}'>;
export type MembershipView = Got<'/api/networks/{networkId}/memberships'>['rows'][number];
export type Land = NonNullable<PersonSummary['land']>;

export type ReportRow = Got<'/api/networks/{networkId}/reports'>['rows'][number];
export type Report = Got<'/api/reports/{reportId}'>;
export type ReportState = Report['state'];
export type SparedReason = NonNullable<Got<'/api/networks/{networkId}/reports/spared'>['reason']>;
export type Suggestions = Got<'/api/reports/{reportId}/suggestions'>;
export type KnownContact = Suggestions['knownContacts'][number];

export type MailRow = Got<'/api/networks/{networkId}/mails'>['rows'][number];
export type MailStatus = MailRow['status'];
export type RepairTask = Got<'/api/networks/{networkId}/repair-tasks'>['rows'][number];
export type SettledRepair = Got<'/api/networks/{networkId}/repair-tasks'>['settled'][number];
export type CalendarReply = Got<'/api/networks/{networkId}/calendar-replies'>['rows'][number];
export type ResendableMails = Got<'/api/networks/{networkId}/mails/resendable'>;
export type MailInFull = Got<'/api/mails/{mailId}'>;
export type Mailing = Got<'/api/mailings/{mailingId}'>;
export type MailingTemplates = Got<'/api/networks/{networkId}/mailing-templates'>;
export type MailingTemplate = MailingTemplates['rows'][number];
export type MailingCheck = Said<'/api/networks/{networkId}/mailings/check'>;
export type MailingFinding = MailingCheck['findings'][number];
export type MailingPreview = Said<'/api/networks/{networkId}/mailings/preview'>;
export type MailingPiece = MailingPreview['subject'][number];
export type HistoryEntry = PersonPage['history'][number];

export type RecipientPage = Got<'/api/events/{eventId}/recipients'>;
export type Recipient = RecipientPage['rows'][number];
export type ExclusionCause = NonNullable<Recipient['excluded']>;
export type InviteReason = Recipient['reasons'][number]['kind'];
export type Segment = Got<'/api/segments/{segmentId}'>;
export type SegmentMeaning = Said<'/api/networks/{networkId}/segments/meaning'>;
export type SegmentCriteria = Segment['criteria'];
export type MissingPromise = Got<'/api/events/{eventId}/promises'>['missing'][number];
export type Wave = Got<'/api/events/{eventId}/waves'>['rows'][number];
export type Step = Got<'/api/events/{eventId}/timeline'>['rows'][number];
export type DayNote = NonNullable<Step['note']>;
export type UsualTimeline = Got<'/api/series/{seriesId}/timeline'>;
export type UsualStep = UsualTimeline['steps'][number];
export type UsualPreview = Said<'/api/series/{seriesId}/timeline/preview'>;
export type StepPreview = Got<'/api/steps/{stepId}/preview'>;
export type InvitationAnswer = Got<'/api/events/{eventId}/answers'>['rows'][number];
export type OrganisationAnswers = Got<'/api/events/{eventId}/answers/organisations'>['rows'][number];
export type InvitationState = Got<'/api/waves/{waveId}/people'>['rows'][number]['state'];

export type LedgerPage = Got<'/api/networks/{networkId}/promises'>;
export type LedgerRow = LedgerPage['rows'][number];
export type LedgerCounts = LedgerPage['counts'];
export type LedgerBalance = Got<'/api/networks/{networkId}/balance'>;
export type LedgerWatch = Got<'/api/ledger-watch'>['networks'][number];
export type ContactQuestion = Got<'/api/promises/{obligationId}/question'>;
export type LedgerProof = Got<'/api/promises/{obligationId}'>;
export type ProofEntry = LedgerProof['entries'][number];

type Operation<Path extends keyof paths, Method extends string> = Method extends keyof paths[Path]
  ? paths[Path][Method]
  : never;

/** What a route takes. */
export type Body<Path extends keyof paths, Method extends string> =
  Operation<Path, Method> extends {
    requestBody: { content: { 'application/json': infer Content } };
  }
    ? Content
    : never;

/** What may stand behind the `?` of a route. */
export type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Parameters } } }
  ? NonNullable<Parameters>
  : never;

export type AttendanceMark = Body<'/api/events/{eventId}/attendance/marks', 'post'>['marks'][number];

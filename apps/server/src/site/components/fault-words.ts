import type { FieldFault, Language } from '#libs/kernel';

/** Faults of a form in the order of its fields: field, and what to do about it. */
export type FaultWords = readonly (readonly [field: string, words: string])[];

const words: Record<Language, Readonly<Record<string, string>>> = {
  de: {
    required: 'Diese Angabe fehlt noch.',
    'too-long': 'Das ist zu lang. Bitte kürzen Sie den Text.',
    'not-storable':
      'Der Text enthielt Zeichen, die kein Programm anzeigen kann. Sie sind entfernt, bitte prüfen Sie ihn.',
    'several-addresses': 'Hier steht mehr als eine Adresse. Bitte geben Sie nur eine an.',
    'address-without-at': 'In der Adresse fehlt das Zeichen @, wie in name@einrichtung.example.org.',
    'address-with-space': 'In der Adresse steht ein Leerzeichen. Bitte entfernen Sie es.',
    'address-without-name': 'Vor dem Zeichen @ fehlt etwas, wie in name@einrichtung.example.org.',
    'address-without-domain': 'Nach dem Zeichen @ fehlt etwas, wie in name@einrichtung.example.org.',
    'address-without-ending': 'Am Ende der Adresse fehlt noch etwas, zum Beispiel „.de“.',
    'address-with-dots':
      'In der Adresse steht ein Punkt zu viel: zwei hintereinander, ganz vorn oder direkt am Zeichen @.',
    'address-with-umlaut':
      'Vor dem Zeichen @ sind Umlaute und besondere Buchstaben nicht möglich. Bitte schreiben Sie die Adresse so, wie Ihr E-Mail-Programm sie zeigt, oft mit ae, oe oder ue.',
    'address-with-sign':
      'Vor dem Zeichen @ steht etwas, das in einer Adresse nicht vorkommt, zum Beispiel eine Klammer, ein Doppelpunkt oder ein Anführungszeichen.',
    'address-with-wrong-domain':
      'Was nach dem Zeichen @ steht, ist keine Internetadresse. Bitte prüfen Sie diesen Teil.',
    'not-allowed': 'Bitte wählen Sie eine der angebotenen Möglichkeiten.',
    'land.required': 'Bitte wählen Sie ein Bundesland oder „anderes oder bundesweit“.',
    'mode.required': 'Bitte wählen Sie, wie Sie teilnehmen möchten.',
    'mode.full': 'Hier ist gerade kein Platz frei. Ihre bisherige Teilnahme bleibt bestehen.',
    'organisationName.full':
      'Diese Einrichtung hat bei diesem Termin schon alle Plätze, die eine Einrichtung haben kann. Ihre bisherigen Angaben bleiben bestehen.',
    'practiceStage.required': 'Bitte wählen Sie eine der drei Antworten.',
    'forAll.required': 'Bitte wählen Sie eine der drei Antworten.',
    'forAllMode.required': 'Bitte wählen Sie, wie Sie teilnehmen möchten.',
    'givesBackAll.required': 'Bitte setzen Sie das Häkchen, wenn Sie wirklich zu keinem Termin kommen.',
    'kinds.required': 'Bitte wählen Sie eine der Möglichkeiten.',
    'not-a-day': 'Bitte geben Sie einen Tag an, wie 31.08.2026.',
    'pausedUntil.past': 'Dieser Tag ist schon vorbei.',
    'too-long-a-pause':
      'Eine Pause dauert höchstens zwei Jahre. Möchten Sie gar keine Einladungen, setzen Sie bitte das Häkchen.',
    'relation.required': 'Bitte wählen Sie eine der Möglichkeiten.',
    'privacy.required': 'Bitte bestätigen Sie, dass Sie die Datenschutzhinweise gelesen haben.',
    'understood.required': 'Bitte setzen Sie das Häkchen, wenn Sie wirklich absagen möchten.',
    'lastName.taken':
      'Hinter Ihrer Adresse steht in diesem Netzwerk schon jemand mit diesem Namen. Es ist nichts geändert. Sind Sie das selbst? Dann fragen Sie bitte das Netzwerk: Zwei Einträge werden nie ungefragt zu einem.',
    'email.own': 'Das ist Ihre eigene Adresse. Bitte geben Sie die Adresse Ihrer Vertretung an.',
    'email.same-person': 'Das sind Sie selbst. Bitte nennen Sie jemand anderen.',
    'email.registered': 'Diese Person ist bereits angemeldet.',
    'supplement.too-many': 'Zu diesem Hinweis ist schon sehr viel nachgetragen. Bitte rufen Sie das Netzwerk an.',
    other: 'Bitte prüfen Sie dieses Feld.',
  },
  en: {
    required: 'This is still missing.',
    'too-long': 'This is too long. Please shorten the text.',
    'not-storable': 'The text held characters that no program can show. They are removed, please check it.',
    'several-addresses': 'There is more than one address here. Please enter only one.',
    'address-without-at': 'The sign @ is missing in the address, as in name@organisation.example.org.',
    'address-with-space': 'There is a space in the address. Please remove it.',
    'address-without-name': 'Something is missing before the sign @, as in name@organisation.example.org.',
    'address-without-domain': 'Something is missing after the sign @, as in name@organisation.example.org.',
    'address-without-ending': 'The end of the address is missing, for example “.org”.',
    'address-with-dots':
      'There is a dot too many in the address: two in a row, one at the very front or one next to the sign @.',
    'address-with-umlaut':
      'Umlauts and special letters cannot stand before the sign @. Please write the address as your email program shows it, often with ae, oe or ue.',
    'address-with-sign':
      'Before the sign @ stands something that no address has, for example a bracket, a colon or a quotation mark.',
    'address-with-wrong-domain': 'What follows the sign @ is no internet address. Please check this part.',
    'not-allowed': 'Please choose one of the options.',
    'land.required': 'Please choose a state or “other or nationwide”.',
    'mode.required': 'Please choose how you would like to take part.',
    'mode.full': 'There is no free place at the moment. Your present way of taking part stays as it is.',
    'organisationName.full':
      'This organisation already has all the places one organisation can have at this event. Your previous details stay as they are.',
    'practiceStage.required': 'Please choose one of the three answers.',
    'forAll.required': 'Please choose one of the three answers.',
    'forAllMode.required': 'Please choose how you would like to take part.',
    'givesBackAll.required': 'Please tick the box if you really come to no date.',
    'kinds.required': 'Please choose one of the options.',
    'not-a-day': 'Please enter a day, as 31/08/2026.',
    'pausedUntil.past': 'This day is over already.',
    'too-long-a-pause': 'A pause lasts two years at most. If you want no invitations at all, please tick the box.',
    'relation.required': 'Please choose one of the options.',
    'privacy.required': 'Please confirm that you have read the privacy notice.',
    'understood.required': 'Please tick the box if you really want to cancel.',
    'lastName.taken':
      'Somebody of this name stands behind your address in this network already. Nothing has been changed. Is that you? Then please ask the network: two entries never become one without being asked.',
    'email.own': 'This is your own address. Please enter the address of your deputy.',
    'email.same-person': 'That is yourself. Please name somebody else.',
    'email.registered': 'This person is registered already.',
    'supplement.too-many': 'A great deal has been added to this report already. Please call the network.',
    other: 'Please check this field.',
  },
};

/** The most fitting words: for this fault of this field, else for the fault, else a general request. */
export function faultWords({ field, fault }: FieldFault, language: Language): string {
  const own = words[language];
  const general = fault === 'wrong-type' || fault === 'too-short' ? 'required' : fault;
  return own[`${field}.${general}`] ?? own[general] ?? own.other!;
}

/** One line per field: who reads the same sentence three times stops reading. */
export function wordsOf(faults: readonly FieldFault[], language: Language): FaultWords {
  const first = new Map<string, FieldFault>();
  for (const fault of faults) if (!first.has(fault.field)) first.set(fault.field, fault);
  return [...first.values()].map((fault) => [fault.field, faultWords(fault, language)]);
}

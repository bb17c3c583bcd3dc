import { found } from './find';
import type { Person } from './types';

const somebody = (name: string, organisationName = '', standing: Person['standing'] = 'place'): Person => {
  const [firstName = '', lastName = ''] = name.split('/');
  return {
    ...{ registrationId: name, firstName, lastName, organisationName, standing },
    ...{ isExpected: true, mark: null, version: 0 },
  };
};
const people = [
  somebody('Jörg/Müller', 'Handwerkskammer Süd'),
  somebody('Zoë/Großmann', 'IHK Seehafen'),
  somebody('Ada/Mulder', 'Werkhof'),
  somebody('Kim/Ebert', 'Mühlenverein'),
  somebody('/', '', 'gone'),
];
const names = (typed: string) => found(people, typed).map(({ lastName }) => lastName);

it.each([
  ['mül', ['Mulder', 'Müller']],
  ['muel', ['Müller']],
  ['mueh', ['Ebert']],
  ['mul', ['Mulder', 'Müller']],
  ['MÜLLER', ['Müller']],
  ['zoe', ['Großmann']],
  ['grossm', ['Großmann']],
  ['müll jör', ['Müller']],
  ['seeh', ['Großmann']],
  ['ebert mühl', ['Ebert']],
  ['ller', []],
  ['mü', []],
  ['  ', []],
])('“%s” finds %j', (typed, expected) => {
  expect(names(typed)).toEqual(expected);
});

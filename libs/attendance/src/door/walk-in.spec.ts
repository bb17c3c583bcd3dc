import { namesOf } from './walk-in.rules.js';

it.each([
  ['Mo Ebert', '', 'Mo', 'Ebert'],
  ['Ebert', '', '', 'Ebert'],
  ['  Anna  Lena   Ebert ', '', 'Anna Lena', 'Ebert'],
  ['Dr. Aylin von der Heide', 'Dr.', 'Aylin', 'von der Heide'],
  ['Prof. Dr. Kim Muster-Beispiel', 'Prof. Dr.', 'Kim', 'Muster-Beispiel'],
  ['Dr. Ebert', 'Dr.', '', 'Ebert'],
  ['mo ebert', '', 'mo', 'ebert'],
])('takes “%s” apart', (name, title, firstName, lastName) => {
  expect(namesOf(name)).toEqual({ title, firstName, lastName });
});

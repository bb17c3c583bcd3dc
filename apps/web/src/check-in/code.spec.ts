import { registrationIn } from './code';

const id = '0190f5a0-12ab-7cde-8f00-0123456789ab';

it.each([
  ['as it is printed', `TAGWERK:${id.toUpperCase()}`],
  ['with a line break', `TAGWERK:${id.toUpperCase()}\n`],
  ['from a hand scanner on a German keyboard', `TAGWERKÖ${id.toUpperCase().replace(/-/g, 'ß')}`],
])('reads a code %s', (_, text) => {
  expect(registrationIn(text)).toBe(id);
});

it.each([
  ['nothing', ''],
  ['an address', 'https://example.org/m/e/fachtag'],
  ['a number without the name before it', id],
  ['half of one', `TAGWERK:${id.slice(0, 20)}`],
  ['more than one', `TAGWERK:${id}${id}`],
])('takes %s for no code of ours', (_, text) => {
  expect(registrationIn(text)).toBeNull();
});

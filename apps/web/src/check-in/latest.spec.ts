import { canTakeBack, shownOf, withOthers, withPress } from './latest';
import type { KeptDoor, Press } from './types';

const press = (nonce: string, minute: number, more: Partial<Press> = {}): Press => ({
  ...{ nonce, at: `2026-05-19T08:${String(minute).padStart(2, '0')}:00.000Z`, registrationId: nonce, name: nonce },
  ...{ outcome: 'in', isSurprise: false, ...more },
});
const door = (...latest: Press[]): KeptDoor => ({
  ...{ token: 't', latest },
  roster: {
    ...{ eventId: 'e', title: 'Fachtag', startsAt: '', endsAt: '', opensAt: '', use: 'marks', now: '', version: 1 },
    people: [],
  },
});
const nonces = ({ latest }: KeptDoor) => latest.map(({ nonce }) => nonce);

it('two tabs of one link keep what was pressed in each of them, the latest first', () => {
  const [one, other] = [door(press('c', 3), press('a', 1)), door(press('d', 4), press('b', 2))];
  expect(nonces(withOthers(one, other))).toEqual(['d', 'c', 'b', 'a']);
  expect(withOthers(one, null)).toBe(one);
});

it('says of a press what the tab knows in which it was answered', () => {
  const answered = press('a', 1, { outcome: 'gone', isSurprise: true });
  expect(withOthers(door(answered), door(press('a', 1))).latest).toEqual([answered]);
});

it('keeps fifty', () => {
  const many = (from: number) => Array.from({ length: 30 }, (_, at) => press(`${from}-${at}`, 59 - at));
  expect(withOthers(door(...many(0)), door(...many(1))).latest).toHaveLength(50);
  expect(withPress(door(...many(0), ...many(1)), press('new', 59)).latest).toHaveLength(50);
});

it('shows the last ten, and whoever it was told wrong however long ago', () => {
  const latest = Array.from({ length: 20 }, (_, at) => press(String(at), 40 - at, { isSurprise: at === 15 }));
  expect(shownOf(latest).map(({ nonce }) => nonce)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '15']);
});

it('takes back only the last arrival of a person', () => {
  const [first, back, again] = [
    press('1', 1, { registrationId: 'r' }),
    press('2', 2, { registrationId: 'r', outcome: 'out' }),
    press('3', 3, { registrationId: 'r' }),
  ];
  expect([again, back, first].map((one) => canTakeBack(one, [again, back, first]))).toEqual([true, false, false]);
});

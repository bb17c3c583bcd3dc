import { Burst } from './burst';

function typed(text: string, pause: number, beforeEnter = pause): string | null {
  const burst = new Burst();
  const keys = [...text].flatMap((key) => (/[A-Z]/.test(key) ? ['Shift', key] : [key]));
  keys.forEach((key, at) => burst.take({ key, timeStamp: at * pause }));
  return burst.take({ key: 'Enter', timeStamp: (keys.length - 1) * pause + beforeEnter });
}

it('knows a hand scanner by its haste, capital letters included', () => {
  expect(typed('TAGWERK:0190F5A0', 8)).toBe('TAGWERK:0190F5A0');
});

it('leaves alone what a person types, and a word that is confirmed later', () => {
  expect(typed('Sonnenschein', 120)).toBeNull();
  expect(typed('Sonnenschein', 8, 400)).toBeNull();
  expect(typed('Kim', 8)).toBeNull();
});

it('begins anew with each code, whatever was typed before', () => {
  const burst = new Burst();
  burst.take({ key: 'x', timeStamp: 0 });
  [...'TAGWERK:1'].forEach((key, at) => burst.take({ key, timeStamp: 500 + at }));
  expect(burst.take({ key: 'Enter', timeStamp: 510 })).toBe('TAGWERK:1');
  expect(burst.take({ key: 'Enter', timeStamp: 512 })).toBeNull();
});

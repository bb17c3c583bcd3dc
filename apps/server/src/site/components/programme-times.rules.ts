import { clockTime, type Language, type LocalTime, plusMinutes, shortDay, toDay } from '#libs/kernel';

type Item = Readonly<{ startsLocal: LocalTime; minutes: number }>;

/**
 * When each item of a programme begins and ends, in short lines: a day where it is another than that of the item before,
 * the hours, and the day of the end where that is another. One that lasts beyond midnight names its days,
 * so that 00:30 is nobody's guess.
 */
export function programmeTimes(items: readonly Item[], language: Language): readonly (readonly string[])[] {
  const ends = items.map(({ startsLocal, minutes }) => plusMinutes(startsLocal, minutes));
  const first = items[0] && toDay(items[0].startsLocal);
  const isLong = items.some(({ startsLocal }) => toDay(startsLocal) !== first);
  return items.map(({ startsLocal }, index) => {
    const [begins, end] = [toDay(startsLocal), ends[index]!];
    const before = index === 0 ? undefined : toDay(items[index - 1]!.startsLocal);
    const isNight = toDay(end) !== begins;
    return [
      ...(isLong && begins !== before ? [shortDay(startsLocal, language)] : []),
      `${clockTime(startsLocal)}–${clockTime(end)}`,
      ...(isNight ? [`(${shortDay(end, language)})`] : []),
    ];
  });
}

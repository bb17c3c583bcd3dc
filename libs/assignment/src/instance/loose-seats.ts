import type { Instance, Seats } from './instance.js';
import { quotaRooms } from './quotas.js';

/** Marks the seats of split teams, of people next to somebody they are kept apart from, and of rooms off quota. */
export function looseSeats(instance: Instance, seats: Seats): Uint8Array {
  const { n, rounds, teams, apart } = instance;
  const loose = new Uint8Array(seats.length);
  for (let round = 0; round < rounds; round += 1) {
    const at = (person: number) => seats[person * rounds + round]!;
    const free = (person: number) => (loose[person * rounds + round] = 1);
    for (const team of teams) if (team.some((one) => at(one) !== at(team[0]!))) team.forEach(free);
    for (const list of apart) {
      const rooms = list.map(at);
      list.filter((_, place) => rooms.indexOf(rooms[place]!) !== rooms.lastIndexOf(rooms[place]!)).forEach(free);
    }
    for (const { rooms, has, min, max } of quotaRooms(instance)) {
      for (const room of rooms) {
        const here = Array.from({ length: n }, (_, person) => person).filter((person) => at(person) === room);
        const count = here.filter((person) => has[person] === 1).length;
        if (count < min || count > max) here.forEach(free);
      }
    }
  }
  return loose;
}

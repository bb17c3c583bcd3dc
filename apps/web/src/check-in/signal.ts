/** How a result feels: good, look here, or no. */
export type Tone = 'yes' | 'look' | 'no';

/** Frequencies in Hz, one after the other; a person who does not look hears which it was. */
const notes: Record<Tone, readonly number[]> = { yes: [880, 1320], look: [660, 660], no: [220, 180, 150] };
const vibrations: Record<Tone, readonly number[]> = { yes: [60], look: [60, 60, 60], no: [300] };
const NOTE_SECONDS = 0.12;

let context: AudioContext | undefined;

export function signal(tone: Tone, isLoud: boolean): void {
  // Missing in some browsers.
  if ('vibrate' in navigator) navigator.vibrate([...vibrations[tone]]);
  if (!isLoud || !('AudioContext' in globalThis)) return;
  context ??= new AudioContext();
  const begin = context.currentTime;
  notes[tone].forEach((frequency, at) => {
    const [oscillator, gain] = [context!.createOscillator(), context!.createGain()];
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0.2, begin + at * NOTE_SECONDS);
    gain.gain.setValueAtTime(0, begin + (at + 0.9) * NOTE_SECONDS);
    oscillator.connect(gain).connect(context!.destination);
    oscillator.start(begin + at * NOTE_SECONDS);
    oscillator.stop(begin + (at + 1) * NOTE_SECONDS);
  });
}

let context: AudioContext | null = null;

/** The two tones of a struck stone chime, the second a fifth above: hertz, and seconds after the first. */
const tones = [
  { hertz: 784, afterSeconds: 0 },
  { hertz: 1175, afterSeconds: 0.09 },
] as const;
const ringSeconds = 0.5;

/**
 * Plays a short sound. A browser that was not clicked on yet stays silent, and so does one that has no sound.
 *
 * @param volume 0 to 100
 */
export function chime(volume: number): void {
  if (volume <= 0 || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume().catch(() => {});
  for (const { hertz, afterSeconds } of tones)
    strike(context, hertz, context.currentTime + afterSeconds, volume);
}

/** One tone that dies away like something struck. */
function strike(audio: AudioContext, hertz: number, atSeconds: number, volume: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.type = 'sine';
  oscillator.frequency.value = hertz;
  // Loudness is heard by the square; a full volume stays well below clipping.
  const loudness = (volume / 100) ** 2 * 0.4;
  gain.gain.setValueAtTime(0, atSeconds);
  gain.gain.linearRampToValueAtTime(loudness, atSeconds + 0.008);
  gain.gain.exponentialRampToValueAtTime(0.0001, atSeconds + ringSeconds);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(atSeconds);
  oscillator.stop(atSeconds + ringSeconds);
}

import type { ClipKind } from './clip-format.ts';

/** What is being captured; whoever opened it closes it. */
export interface Capture {
  readonly stream: MediaStream;
  /** How loud it is now, as samples; empty when nothing can be heard. */
  readonly listen: () => Float32Array;
  /** Gives microphone and screen back: the browser's red mark goes out. */
  readonly close: () => void;
}

const sampleCount = 1024;

/**
 * Asks for the microphone, or for a screen and if wanted the microphone beside its own sound.
 *
 * @throws what the browser throws, for `recordingProblem`.
 */
export async function openCapture(kind: ClipKind, hasMicrophone: boolean): Promise<Capture> {
  if (!window.isSecureContext || !navigator.mediaDevices) throw named('NotSupportedError');
  if (kind === 'voice') return captureOf([await openMicrophone()]);
  if (!navigator.mediaDevices.getDisplayMedia) throw named('NotSupportedError');
  const screen = await navigator.mediaDevices.getDisplayMedia({
    video: { frameRate: { ideal: 15, max: 30 } },
    audio: true,
  });
  try {
    return captureOf(hasMicrophone ? [screen, await openMicrophone()] : [screen]);
  } catch (error) {
    for (const track of screen.getTracks()) track.stop();
    throw error;
  }
}

function openMicrophone(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  });
}

/** One picture and one sound: a recorder takes only the first sound of several, so they are mixed. */
function captureOf(sources: readonly MediaStream[]): Capture {
  const audible = sources.filter((one) => one.getAudioTracks().length > 0);
  const videos = sources.flatMap((one) => one.getVideoTracks());
  const sound = audible.length === 0 ? null : mix(audible);
  const stream = new MediaStream([...videos, ...(sound?.tracks ?? [])]);
  return {
    stream,
    listen: () => sound?.listen() ?? new Float32Array(),
    close: () => {
      for (const source of sources) for (const track of source.getTracks()) track.stop();
      sound?.close();
    },
  };
}

function mix(sources: readonly MediaStream[]) {
  const context = new AudioContext();
  // A context that sleeps records silence.
  void context.resume();
  const meter = context.createAnalyser();
  meter.fftSize = sampleCount;
  const out = context.createMediaStreamDestination();
  for (const source of sources) context.createMediaStreamSource(source).connect(meter);
  meter.connect(out);
  const samples = new Float32Array(sampleCount);
  return {
    tracks: out.stream.getAudioTracks(),
    listen: () => {
      meter.getFloatTimeDomainData(samples);
      return samples;
    },
    close: () => void context.close(),
  };
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

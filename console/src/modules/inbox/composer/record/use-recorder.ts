import type { Text } from '@zhiyin/domain/kit';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Capture, openCapture } from './capture.ts';
import {
  type ClipKind,
  clipBitsPerSecond,
  clipFormat,
  clipName,
  clipSecondsMax,
  levelOf,
} from './clip-format.ts';
import { recordingProblem } from './recording-problem.ts';

/** Where a recording stands. */
type Standing =
  | { readonly at: 'ready'; readonly problem: Text | null }
  | { readonly at: 'asking' }
  | { readonly at: 'recording'; readonly capture: Capture; readonly recorder: MediaRecorder }
  | { readonly at: 'done'; readonly file: File; readonly url: string; readonly seconds: number };

const tickMs = 100;

/** Records one clip: asks, meters, stops by itself, and hands out a file. Leaving it gives every device back. */
export function useRecorder(kind: ClipKind) {
  const [standing, setStanding] = useState<Standing>({ at: 'ready', problem: null });
  const [seconds, setSeconds] = useState(0);
  const [level, setLevel] = useState(0);
  const held = useHeld();
  const hold = (release: () => void) => {
    held.current.release = release;
  };
  const reset = () => {
    held.current.release();
    hold(() => {});
    setSeconds(0);
    setLevel(0);
    setStanding({ at: 'ready', problem: null });
  };
  const start = async (hasMicrophone: boolean) => {
    reset();
    setStanding({ at: 'asking' });
    try {
      const capture = await openCapture(kind, hasMicrophone);
      hold(capture.close);
      if (held.current.isGone) {
        capture.close();
        return;
      }
      const recorder = record(kind, capture, (file, took) => {
        if (held.current.isGone) return;
        const url = URL.createObjectURL(file);
        hold(() => URL.revokeObjectURL(url));
        setStanding({ at: 'done', file, url, seconds: took });
      });
      setStanding({ at: 'recording', capture, recorder });
    } catch (error) {
      held.current.release();
      setStanding({ at: 'ready', problem: recordingProblem(error) });
    }
  };
  const stop = () => {
    if (standing.at === 'recording' && standing.recorder.state !== 'inactive') standing.recorder.stop();
  };
  useMeter(standing, (took, loud) => {
    setSeconds(took);
    setLevel(loud);
    if (took >= clipSecondsMax[kind]) stop();
  });
  return { standing, seconds, level, start, stop, reset };
}

/** What must be given back however the dialog is left. */
function useHeld() {
  const held = useRef<{ isGone: boolean; release: () => void }>({ isGone: false, release: () => {} });
  // The outside system is the device: its light must go out with the dialog.
  useEffect(() => {
    const here = held.current;
    here.isGone = false;
    return () => {
      here.isGone = true;
      here.release();
    };
  }, []);
  return held;
}

/** Tells ten times a second how long it has taken and how loud it is. */
function useMeter(standing: Standing, tell: (seconds: number, level: number) => void): void {
  const told = useEffectEvent(tell);
  const capture = standing.at === 'recording' ? standing.capture : null;
  // The outside system is the clock and the device's sound.
  useEffect(() => {
    if (!capture) return;
    const begun = performance.now();
    const timer = setInterval(
      () => told((performance.now() - begun) / 1000, levelOf(capture.listen())),
      tickMs,
    );
    return () => clearInterval(timer);
  }, [capture]);
}

function record(
  kind: ClipKind,
  capture: Capture,
  onDone: (file: File, seconds: number) => void,
): MediaRecorder {
  const format =
    typeof MediaRecorder === 'undefined' ? null : clipFormat(kind, MediaRecorder.isTypeSupported);
  if (!format) throw Object.assign(new Error('no format'), { name: 'NotSupportedError' });
  const recorder = new MediaRecorder(capture.stream, {
    mimeType: format.type,
    audioBitsPerSecond: clipBitsPerSecond.voice,
    ...(kind === 'screen' && { videoBitsPerSecond: clipBitsPerSecond.screen }),
  });
  const parts: Blob[] = [];
  const begun = performance.now();
  recorder.ondataavailable = ({ data }) => void parts.push(data);
  recorder.onstop = () => {
    capture.close();
    const took = (performance.now() - begun) / 1000;
    const [type = ''] = format.type.split(';');
    onDone(new File(parts, clipName(kind, format.extension, new Date().toISOString(), took), { type }), took);
  };
  // The browser's own bar can end a screen, too.
  for (const track of capture.stream.getVideoTracks()) {
    track.onended = () => recorder.state !== 'inactive' && recorder.stop();
  }
  recorder.start(1000);
  return recorder;
}

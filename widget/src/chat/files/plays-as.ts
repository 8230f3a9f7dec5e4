const played = /^(audio)\/(?:mpeg|wav|ogg|mp4|webm)$|^(video)\/(?:mp4|webm|ogg)$/;

/** By what browsers play a file of this kind where it stands; null for what is only downloaded. */
export function playsAs(mediaType: string): 'audio' | 'video' | null {
  const [, sound, film] = played.exec(mediaType) ?? [];
  if (sound !== undefined) return 'audio';
  return film === undefined ? null : 'video';
}

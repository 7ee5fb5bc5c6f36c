import type { DictionaryId } from '../../shared/entry.ts';
import { mediaAddress } from './bodyTarget.ts';

let playing: HTMLAudioElement | null = null;

/**
 * Plays a sound of a dictionary from its beginning; the one before ends.
 *
 * @returns whether it could be played
 */
export async function playSound(id: DictionaryId, name: string): Promise<boolean> {
  playing?.pause();
  playing = new Audio(mediaAddress(id, name));
  try {
    await playing.play();
    return true;
  } catch (error) {
    // Another sound was asked for before this one began.
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

/**
 * The name under which articles find a picture or sound of their dictionary: `/` between folders
 * and none before the first. Null for anything else than a picture or sound that can be shown, and
 * for a name that leads out of its folder.
 */
export function mediaName(name: string): string | null {
  const path = name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  const isInside = !path.includes('\0') && path.split('/').every((part) => !/^\.*$/.test(part));
  return isInside && (isPictureName(path) || isSoundName(path)) ? path : null;
}

/** Whether it is named as a picture that a browser can show and that holds no script. */
export function isPictureName(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|bmp|avif)$/i.test(name);
}

/** Whether it is named as a sound that a browser can play. */
function isSoundName(name: string): boolean {
  return /\.(?:mp3|wav|ogg|oga|opus|m4a|aac|flac|webm)$/i.test(name);
}

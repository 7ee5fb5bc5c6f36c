/** Makes one space of each run of spaces and drops empty lines; line breaks stay. */
export function tidyLines(text: string): string {
  return text
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/**
 * Reads LaTeX as it is printed, as far as words go: `\emph{model~collapse}` is `model collapse`,
 * `$\alpha$-divergence` is `alpha-divergence`, `collapse~\cite{a}` is `collapse`. A symbol is called by
 * its command: `\nabla` is `nabla`. Leaves a text without any of it as it is.
 */
export function readLatex(text: string): string {
  if (!MAY_BE_LATEX.test(text)) return text;
  let rest = withoutComments(text)
    .replace(WITHOUT_TEXT, ' ')
    .replace(/\\(?:begin|end)\{[^{}]*\}/g, ' ')
    .replace(/(?<=[\p{L}\p{N}.)}$])~(?=[\p{L}({\\$])/gu, ' ')
    .replace(/``|''/g, '"')
    .replace(/\\\\(?:\[[^\]]*\])?|\\[,;:!> ]/g, ' ')
    .replace(/\$+([^$]+)\$+|\\[([](.+?)\\[)\]]/g, '$1$2');
  // From the inside out, as deep as anybody nests them.
  for (let depth = 0; depth < MAX_DEPTH && COMMAND.test(rest); depth += 1) {
    rest = rest.replace(COMMAND, '$1');
  }
  return rest
    .replace(SWITCH, ' ')
    .replace(/\\([\p{L}]+)\*?/gu, ' $1 ')
    .replace(/\\([%&#_$])/g, '$1')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/(?<! ) +(?=-\p{L})/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const MAX_DEPTH = 6;

const MAY_BE_LATEX = /\\\p{L}|\$[^$\s][^$]*\$|\\[([]|[\p{L}.)}$]~[\p{L}\\(]|``/u;

/** The end of a line from `%` on is a comment; what stands on the last line may be a percentage. */
function withoutComments(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => (i < lines.length - 1 ? line.replace(/(?<!\\)%.*$/, '') : line))
    .join('\n');
}

/** Commands that print no words of the sentence, with what they are given. */
const WITHOUT_TEXT =
  /(?<![ ~])[ ~]*\\(?:[cC]ite\p{L}*|(?:page|eq|auto|name|[cC])?ref|label|footnote(?:mark|text)?|url|vspace|hspace|includegraphics|bibliography\p{L}*)\*?(?:\[[^\]]*\])*\{[^{}]*\}/gu;
/** A command with its last argument, which it prints. */
const COMMAND = /\\\p{L}+\*?(?:\[[^\]]*\])?\{([^{}\\]*(?:\\\p{L}+(?!\p{L}|\s*\{)[^{}\\]*)*)\}/gu;
/** Commands that only change how what follows looks. */
const SWITCH =
  /\\(?:bf|it|em|rm|sc|tt|sf|bfseries|itshape|small|large|Large|item|noindent|centering|left|right|big|Big|displaystyle|limits|quad|qquad)(?!\p{L})/gu;

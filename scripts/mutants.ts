import { parseSync } from 'vite';

/** A change of a program that its tests should notice. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly was: string;
  readonly is: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const OPERATORS: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '+=': '-=',
  '-=': '+=',
};

/** What lies in types and imports changes nothing at run time. */
const PASSED_OVER =
  /^(?:TS(?!AsExpression|NonNullExpression|SatisfiesExpression)|Import|ExportAll)/;

/**
 * The usual mutants of a TypeScript source: other operators, conditions that always or never hold,
 * other constants, and functions that do nothing.
 */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const { program, errors } = parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`mutants: cannot be parsed, ${file}`);
  const mutants: Mutant[] = [];
  const put = (start: number, end: number, is: string): void => {
    const line = source.slice(0, start).split('\n').length;
    mutants.push({ start, end, line, was: source.slice(start, end), is });
  };

  const visit = (node: Node): void => {
    if (PASSED_OVER.test(node.type)) return;
    mutate(node, source, put);
    for (const [key, value] of Object.entries(node)) {
      if (key === 'typeAnnotation' || key === 'returnType' || key === 'typeArguments') continue;
      // The keys of an object are its shape, which the types hold.
      if (node.type === 'Property' && key === 'key' && node['computed'] !== true) continue;
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isNode(child)) visit(child);
      }
    }
  };
  visit(program as unknown as Node);
  return mutants;
}

type Put = (start: number, end: number, is: string) => void;

function mutate(node: Node, source: string, put: Put): void {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return changeOperator(node, source, put);
    case 'IfStatement':
    case 'ConditionalExpression': {
      const test = node['test'] as Node;
      put(test.start, test.end, 'true');
      return put(test.start, test.end, 'false');
    }
    case 'UnaryExpression': {
      const argument = node['argument'] as Node;
      if (node['operator'] === '!') put(node.start, argument.start, '');
      return;
    }
    case 'Literal':
      return changeLiteral(node, source, put);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const body = node['body'] as Node | null;
      const isEmpty = body?.type !== 'BlockStatement' || (body['body'] as unknown[]).length === 0;
      if (body !== null && !isEmpty) put(body.start, body.end, '{}');
      return;
    }
    default:
  }
}

function changeOperator(node: Node, source: string, put: Put): void {
  const [left, right] = [node['left'] as Node, node['right'] as Node];
  const operator = String(node['operator']);
  const other = OPERATORS[operator];
  const at = source.indexOf(operator, left.end);
  if (operator === '??') put(node.start, node.end, `(${source.slice(left.start, left.end)})`);
  // Joined texts have no difference.
  const isText = [left, right].some(
    ({ type, value }) => type === 'TemplateLiteral' || typeof value === 'string',
  );
  if (other === undefined || at === -1 || at > right.start || (operator === '+' && isText)) return;
  put(at, at + operator.length, other);
}

function changeLiteral(node: Node, source: string, put: Put): void {
  const { value } = node;
  if (typeof value === 'boolean') put(node.start, node.end, String(!value));
  if (typeof value === 'number') put(node.start, node.end, String(value + 1));
  if (typeof value !== 'string') return;
  // A directive, or what a comment in a test says, would not be noticed by anything.
  if (source.slice(node.start, node.end).length > 2) put(node.start, node.end, `''`);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** One measured value, with what it must be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: '%' | 'ms' | 'x' | 'MB' | 'entries/s';
  /** The same for plain MiniSearch on the same rows; left out where it makes no sense. */
  readonly plain?: number;
  readonly limit?: Limit;
}

export interface Limit {
  readonly kind: 'atMost' | 'atLeast';
  readonly value: number;
}

/** Whether a figure is what it must be; one without a limit always is. */
export function isMet({ value, limit }: Figure): boolean {
  if (limit === undefined) return true;
  return limit.kind === 'atMost' ? value <= limit.value : value >= limit.value;
}

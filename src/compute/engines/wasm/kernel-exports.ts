/** What kernel/index.ts exports; see there. Booleans are 0 or 1. */
export interface KernelExports {
  memory: WebAssembly.Memory;
  begin(n: number, dim: number, matrices: number, pairs: number, adapted: boolean): number;
  addMatrix(index: number, trainable: boolean): number;
  setPair(index: number, row: number, column: number): void;
  setLoss(form: number, epsilon: number, relative: boolean, single: boolean): void;
  setAdam(rate: number, beta1: number, beta2: number, epsilon: number): void;
  setTemperature(t: number, trainable: boolean): void;
  setBias(value: number, trainable: boolean): void;
  setAdapter(x: number, trainable: boolean): void;
  values(matrix: number): number;
  tileBytes(): number;
  advance(steps: number): number;
  fault(): number;
  faultValue(): number;
  gradient(): void;
  loss(): number;
  temperatureNow(): number;
  biasNow(): number;
  deltaNow(): number;
  temperatureGradient(): number;
  biasGradient(): number;
  vectorGradient(matrix: number, sample: number, k: number): number;
}

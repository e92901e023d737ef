import type { Shape } from "../shape.ts";
import { declarations } from "./declarations.ts";
import { EXPONENTIAL } from "./exponential.ts";
import { scalars } from "./scalars.ts";
import { slope } from "./slope.ts";
import { tiledForm } from "./tiled.ts";
import { smallBytes, workgroupForm } from "./workgroup.ts";
import { updateRow } from "./update-row.ts";

/**
 * The training kernel of a shape in WGSL, for a device with that many bytes of workgroup memory.
 * Entry points: `train`, or in the tiled form `gradient`, `update` and `finish`.
 */
export function kernelSource(shape: Shape, workgroupBytes: number): string {
  const valueBytes = 16 * shape.n * shape.matrices * shape.quads;
  const shared = valueBytes + smallBytes(shape) <= workgroupBytes;
  return [
    declarations(shape),
    EXPONENTIAL,
    slope(shape),
    scalars(shape),
    updateRow(shape),
    shape.form === "tiled" ? tiledForm(shape) : workgroupForm(shape, shared),
  ].join("");
}

/**
 * Moves labels apart: positions near the given ones, in the same order, at least `gap` from each
 * other. Neighbours that collide are centred on their mean.
 */
export function spreadLabels(positions: readonly number[], gap: number): number[] {
  interface Block {
    members: number[];
    start: number;
  }
  const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]!);
  const blocks: Block[] = [];
  const place = (members: number[]): Block => {
    const ideal = members.reduce((sum, m, k) => sum + positions[m]! - k * gap, 0) / members.length;
    return { members, start: ideal };
  };
  for (const i of order) {
    let block = place([i]);
    for (
      let last = blocks.at(-1);
      last && last.start + last.members.length * gap > block.start;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = place([...last.members, ...block.members]);
    }
    blocks.push(block);
  }
  const placed = new Array<number>(positions.length);
  for (const { members, start } of blocks) members.forEach((m, k) => (placed[m] = start + k * gap));
  return placed;
}

let top: usize = 0;

/** Forgets everything reserved so far. */
export function release(): void {
  top = (__heap_base + 63) & ~63;
}

/** The address of `bytes` fresh zeros on a cache line, or 0 when the memory cannot grow. */
export function reserve(bytes: usize): usize {
  const start = top;
  const end = (start + bytes + 63) & ~63;
  if (end < start) return 0;
  const have = (<usize>memory.size()) << 16;
  if (end > have && memory.grow(<i32>((end - have + 0xffff) >> 16)) < 0) return 0;
  memory.fill(start, 0, end - start);
  top = end;
  return start;
}
